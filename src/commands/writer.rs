//! One tab writes; the others read, follow what it keeps, and can take over.

use std::collections::BTreeMap;

use super::book::{Access, Book};
use super::ports::{Clock, Seed};
use crate::storage::ledger::Ledger;
use crate::storage::load::{self, Loaded};
use crate::storage::press::Press;
use crate::storage::shelf::{Shelf, ShelfError};
use crate::storage::two_copies::TwoCopies;

impl<P: Shelf, L: Ledger + Press, C: Clock, R: Seed> Book<TwoCopies<P, L>, C, R> {
    /// From now on another tab writes. Everything that was kept is safe by then, for commands do not overlap.
    pub fn step_back(&mut self) {
        if self.access == Access::Write {
            self.access = Access::OtherTab;
        }
        self.shelf.only_look();
    }

    /// This tab writes from now on: reads everything anew, from both copies, as a start does.
    ///
    /// # Errors
    /// When the first copy cannot be read; this tab then goes on reading only.
    pub async fn take_over(&mut self) -> Result<Loaded, ShelfError> {
        let now = self.clock.now().at;
        self.shelf.mend(now, true).await?;
        let loaded = load::load(&self.shelf, now).await?;
        self.last_hlc = self.last_hlc.max(loaded.last_hlc);
        self.access = Access::of(&loaded);
        Ok(loaded)
    }

    /// The old months that lie packed, the newest first: what a start does not read.
    pub async fn packs(&self) -> Vec<String> {
        self.shelf.packs().await
    }

    /// Reads an old month.
    pub async fn read_pack(&mut self, name: &str) -> Loaded {
        let mut loaded = Loaded::default();
        for (key, text) in self.shelf.open_pack(name).await {
            // A pack holds what was read once; damage shows in its checksum, and the start then took the second copy.
            let _ = loaded.take(&key, &text);
        }
        loaded
    }

    /// Packs one old month that is due. True when there may be more.
    pub async fn pack_one(&mut self) -> bool {
        let may_write = self.may_write().is_ok();
        may_write
            && self
                .shelf
                .pack_one(self.clock.now().at)
                .await
                .unwrap_or(false)
    }

    /// What another tab has kept: rows of the second copy, by their places.
    pub fn follow(&mut self, rows: Vec<(String, String)>) -> Loaded {
        let mut news = BTreeMap::new();
        for (place, row) in rows {
            if let Some((key, Some(text))) = self.shelf.see(&place, &row) {
                news.insert(key, text);
            }
        }
        let mut loaded = Loaded::default();
        for (key, text) in news {
            // What cannot be read is told at this tab's own start.
            let _ = loaded.take(&key, &text);
        }
        self.last_hlc = self.last_hlc.max(loaded.last_hlc);
        loaded
    }
}
