//! Journeys: a person's ways through the release build, driven in real browsers by WebDriver.
