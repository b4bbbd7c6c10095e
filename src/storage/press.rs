//! The port to whatever makes a long text short and long again. `platform` implements it by the browser's own deflate.

/// Makes texts short.
#[allow(
    async_fn_in_trait,
    reason = "the page has one thread: no future has to be sent to another"
)]
pub trait Press {
    /// A short text that [`Self::unpack`] makes long again; none where the browser cannot.
    async fn pack(&self, text: &str) -> Option<String>;
    /// The text that was packed; none when it is damaged, or the browser cannot.
    async fn unpack(&self, packed: &str) -> Option<String>;
}
