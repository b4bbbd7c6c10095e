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
        self.later.clear();
        self.last_hlc = self.last_hlc.max(loaded.last_hlc);
        self.access = Access::of(&loaded);
        Ok(loaded)
    }

    /// The months whose records the start has not read, the oldest first: those that lie loose, then those that lie packed.
    pub async fn unread_months(&self) -> [Vec<String>; 2] {
        let loose: Vec<String> = self.later.keys().cloned().collect();
        let mut packed = self.shelf.packs().await;
        packed.retain(|month| !self.later.contains_key(month));
        [loose, packed]
    }

    /// Reads such a month. Damaged texts are set aside and listed.
    pub async fn read_month(&mut self, month: &str) -> Loaded {
        let mut loaded = Loaded::default();
        for (key, text) in self.shelf.open_pack(month).await {
            // A pack holds what was read once; damage shows in its checksum, and the start then took the second copy.
            let _ = loaded.take(&key, &text);
            self.shelf.rest().await;
        }
        let keys = self.later.remove(month).unwrap_or_default();
        // A store that cannot be read any more says so at the next save.
        if let Ok(loose) = load::load_keys(&self.shelf, self.clock.now().at, &keys).await {
            loaded.join(loose);
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
