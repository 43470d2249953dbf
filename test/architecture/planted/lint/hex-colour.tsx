export const Wrong = () => <span style={{ outline: `2px solid #1E5AA8`, color: '#fff' }} />
