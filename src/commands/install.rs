//! Which way leads Tend onto this device, by what the browser says of itself. Pure: it asks no browser, and knows no words.

/// What the browser says of itself and of the device.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Device {
    /// Tend runs from its own icon.
    pub is_installed: bool,
    /// The browser can be asked to install it.
    pub can_ask: bool,
    /// The person has put the hint away.
    pub is_put_away: bool,
    /// How the browser names itself.
    pub agent: String,
    /// How many fingers the screen can tell apart.
    pub touches: u32,
}

/// A way onto the device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// A press: the browser asks the person by itself.
    Ask,
    /// The browser's own menu.
    Menu,
    /// The share sheet of an iPhone or iPad. What is kept there is kept apart, and longer.
    Share,
    /// The Dock of a Mac, by Safari: kept apart there too.
    Dock,
    /// The menu of Firefox on a phone.
    FirefoxPhone,
    /// The taskbar of Windows, by Firefox.
    Taskbar,
    /// None, but the browser keeps everything all the same.
    Bookmark,
}

impl Way {
    /// Whether what is told here stays behind: then it is a pity to begin before.
    #[must_use]
    pub fn is_apart(self) -> bool {
        matches!(self, Self::Share | Self::Dock)
    }
}

/// The way onto this device; none where Tend is installed, or nothing is known of the browser.
#[must_use]
pub fn way(device: &Device) -> Option<Way> {
    let is = |word: &str| device.agent.contains(word);
    // An iPad names itself as a Mac does. No Mac has a screen that is touched.
    let is_apple_touch =
        is("iPhone") || is("iPad") || is("iPod") || (is("Macintosh") && device.touches > 1);
    if device.is_installed {
        None
    } else if device.can_ask {
        Some(Way::Ask)
    } else if is_apple_touch {
        // Whichever browser it is: they all share by the same sheet.
        Some(Way::Share)
    } else if is("Firefox/") {
        Some(if is("Android") {
            Way::FirefoxPhone
        } else if is("Windows") {
            Way::Taskbar
        } else {
            Way::Bookmark
        })
    } else if is("Chrome/") {
        Some(Way::Menu)
    } else if is("Macintosh") && is("Safari/") {
        Some(Way::Dock)
    } else {
        None
    }
}
