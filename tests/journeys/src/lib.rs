//! Journeys: a person's ways through the release build, driven in real browsers by WebDriver.
//!
//! The harness: a static server with faults, a proxy that records every request of the browser, the drivers of three browsers
//! behind one table, a page that is read by role and name, and axe. It knows nothing of the app's inside and imports none of
//! its code; what it reads is what a person or a screen reader meets.

pub mod axe;
pub mod barriers;
pub mod browser;
pub mod client;
pub mod console;
pub mod driver;
pub mod hosts;
pub mod http;
pub mod page;
pub mod person;
pub mod proxy;
pub mod reach;
pub mod server;
pub mod site;
pub mod trouble;
pub mod wait;
pub mod world;
