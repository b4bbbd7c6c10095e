//! Keeping settings. Theme and text size are plain words, for `boot.js` reads them before the app is there.

use super::book::{Book, Target};
use super::keep_error::KeepError;
use super::ports::{Clock, Seed};
use crate::domain::setting::{Setting, TextSize, Theme};
use crate::storage::key;
use crate::storage::records::{Kept, setting};
use crate::storage::shelf::Shelf;

impl<S: Shelf, C: Clock, R: Seed> Book<S, C, R> {
    /// Keeps one setting in place of its value before.
    ///
    /// # Errors
    /// When it does not fit or could not be kept; the value before is then still there.
    pub async fn save_setting(&mut self, setting: &Setting) -> Result<Kept<Setting>, KeepError> {
        let id = setting::record_id(setting);
        let target = Target::Next {
            id: &id,
            after_rev: 0,
        };
        let kept = self.keep(target, setting, false).await?;
        if let Setting::DayStart(start) = setting {
            self.day_start = *start;
        }
        Ok(kept)
    }

    /// Keeps the theme.
    ///
    /// # Errors
    /// When it could not be kept; the one before is then still there.
    pub async fn save_theme(&mut self, theme: Theme) -> Result<(), KeepError> {
        self.may_write()?;
        self.put(key::THEME, theme.as_str()).await
    }

    /// Keeps the text size.
    ///
    /// # Errors
    /// When it could not be kept; the one before is then still there.
    pub async fn save_text_size(&mut self, size: TextSize) -> Result<(), KeepError> {
        self.may_write()?;
        self.put(key::TEXT_SIZE, size.as_str()).await
    }
}
