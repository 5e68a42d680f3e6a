/** A dash lets a line break after it, whatever the space: these three stay together. */
export const Tiret = () => <span className="tiret">«&nbsp;–&nbsp;»</span>
