//! One journey's world: a server, a proxy, a browser with a fresh profile, and the person in front of it. Everything ends
//! with it. At the end it tells whether the console complained and whether a request left the origin.

use crate::browser::Browser;
use crate::console;
use crate::driver::{Driver, Settings};
use crate::page::Page;
use crate::parts;
use crate::person::Person;
use crate::proxy::Proxy;
use crate::server::Server;
use crate::site::Site;
use crate::trouble::{Outcome, Trouble};
use serde_json::{Value, json};
use std::cell::RefCell;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// The window of a common phone; the app is made for it first.
const PHONE: (u32, u32) = (390, 844);

/// What a journey begins with.
#[derive(Debug, Clone)]
pub struct Start {
    /// The files that are served.
    pub site: Site,
    /// The folder they are served under.
    pub folder: &'static str,
    /// Whether the browser forbids the page to keep anything.
    pub blocks_storage: bool,
    /// Whether the browser will be killed, and has to find its profile again.
    pub keeps_profile: bool,
    /// Whether the window is a private one.
    pub is_private: bool,
}

impl Default for Start {
    fn default() -> Self {
        Self {
            site: Site::Build,
            folder: "/",
            blocks_storage: false,
            keeps_profile: false,
            is_private: false,
        }
    }
}

/// The world of one journey.
pub struct World {
    /// The host of the site.
    pub server: Server,
    /// The way between the browser and everything.
    pub proxy: Proxy,
    browser: Browser,
    driver: Driver,
    settings: Settings,
    _profile: TempDir,
    name: String,
    forgiven: RefCell<Vec<&'static str>>,
    errors: RefCell<Vec<String>>,
    pictures: RefCell<u32>,
}

impl World {
    /// Starts everything for a journey of that name.
    pub fn begin(name: &str, browser: Browser, start: &Start) -> Outcome<Self> {
        let server = Server::start(&start.site.root()?, start.folder)?;
        let proxy = Proxy::start(&server.authority())?;
        let profile = tempfile::tempdir()?;
        let settings = Settings {
            proxy: proxy.address(),
            blocks_storage: start.blocks_storage,
            keeps_profile: start.keeps_profile,
            is_private: start.is_private,
            profile: profile.path().to_owned(),
        };
        let driver = Driver::start(browser, &settings)?;
        let world = Self {
            server,
            proxy,
            browser,
            driver,
            settings,
            _profile: profile,
            name: name.to_owned(),
            forgiven: RefCell::default(),
            errors: RefCell::default(),
            pictures: RefCell::default(),
        };
        world.sizes(PHONE.0, PHONE.1)?;
        Ok(world)
    }

    /// The browser of this world.
    #[must_use]
    pub fn browser(&self) -> Browser {
        self.browser
    }

    /// The page in the browser.
    #[must_use]
    pub fn page(&self) -> Page<'_> {
        Page::new(self.driver.client())
    }

    /// The person in front of it.
    #[must_use]
    pub fn person(&self) -> Person<'_> {
        Person::new(self)
    }

    /// Sets the size of the page. Chromium's window has a smallest width, so there the page itself is sized.
    pub fn sizes(&self, width: u32, height: u32) -> Outcome {
        if self.browser != Browser::Chromium {
            return self.page().resize(width, height);
        }
        let size =
            json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": true});
        let size = self
            .page()
            .devtools("Emulation.setDeviceMetricsOverride", &size);
        size.map(drop)
    }

    /// The browser dies at once, as in a crash, and is started again with the profile it left behind.
    pub fn dies_and_returns(&mut self) -> Outcome {
        self.driver.kills_browser()?;
        self.driver = Driver::start(self.browser, &self.settings)?;
        self.sizes(PHONE.0, PHONE.1)
    }

    /// The browser is closed as a person does it, something happens to its profile, and it is started again.
    pub fn closes_and_returns(&mut self, meanwhile: impl FnOnce(&Path) -> Outcome) -> Outcome {
        self.driver.closes_browser()?;
        meanwhile(&self.settings.profile)?;
        self.driver = Driver::start(self.browser, &self.settings)?;
        self.sizes(PHONE.0, PHONE.1)
    }

    /// Ends the parts of Chromium whose command line has these words, as a crash of that part does; gives how many.
    pub fn kills_parts(&self, words: &str) -> Outcome<usize> {
        parts::kill(&self.settings.profile, words)
    }

    /// Sets what the system prefers: dark colors, less motion. Chromium only.
    pub fn prefers(&self, dark: bool, less_motion: bool) -> Outcome {
        let scheme = if dark { "dark" } else { "light" };
        let motion = if less_motion {
            "reduce"
        } else {
            "no-preference"
        };
        self.emulates(&[
            ("prefers-color-scheme", scheme),
            ("prefers-reduced-motion", motion),
        ])
    }

    /// Whether the system has colors of its own that hold for every page (Windows contrast themes); less motion is
    /// preferred, so that nothing is between two looks. Chromium only.
    pub fn has_colors_of_its_own(&self, forced: bool) -> Outcome {
        let colors = if forced { "active" } else { "none" };
        self.emulates(&[
            ("forced-colors", colors),
            ("prefers-reduced-motion", "reduce"),
        ])
    }

    fn emulates(&self, features: &[(&str, &str)]) -> Outcome {
        let features: Vec<Value> = features
            .iter()
            .map(|(name, value)| json!({"name": name, "value": value}))
            .collect();
        self.page()
            .devtools("Emulation.setEmulatedMedia", &json!({"features": features}))
            .map(drop)
    }

    /// Where other tools find this browser. Chromium only, which writes it into its profile.
    pub fn devtools_port(&self) -> Outcome<u16> {
        let told = std::fs::read_to_string(self.settings.profile.join("DevToolsActivePort"))?;
        let port = told.lines().next().and_then(|line| line.parse().ok());
        port.ok_or_else(|| Trouble::unmet(format!("no port in {told}")))
    }

    /// A complaint of the console that the journey causes on purpose: any line with these words.
    pub fn forgives(&self, words: &'static str) {
        self.forgiven.borrow_mut().push(words);
    }

    /// The errors of the console so far, without those that the journey causes on purpose.
    pub fn console_errors(&self) -> Outcome<Vec<String>> {
        let fresh = console::errors(self.browser, &self.driver)?;
        let mut errors = self.errors.borrow_mut();
        if self.browser == Browser::Chromium {
            errors.extend(fresh);
        } else {
            *errors = fresh;
        }
        let forgiven = self.forgiven.borrow();
        let mut left = errors.clone();
        left.retain(|line| !forgiven.iter().any(|words| line.contains(words)));
        Ok(left)
    }

    /// Holds at the end of every journey: the console is quiet and nothing left the origin.
    pub fn stayed_clean(&self) -> Outcome {
        let errors = self.console_errors()?;
        if !errors.is_empty() {
            let errors = errors.join("\n  ");
            return Err(Trouble::unmet(format!(
                "the console complains:\n  {errors}"
            )));
        }
        let strangers = self.proxy.strangers();
        if !strangers.is_empty() {
            return Err(Trouble::unmet(format!(
                "requests left the origin: {strangers:#?}"
            )));
        }
        Ok(())
    }

    /// Takes a picture when pictures are wanted (`TEND_SHOTS` names a folder).
    pub fn shows(&self, what: &str) -> Outcome {
        let Some(folder) = std::env::var_os("TEND_SHOTS").map(PathBuf::from) else {
            return Ok(());
        };
        std::fs::create_dir_all(&folder)?;
        *self.pictures.borrow_mut() += 1;
        let count = *self.pictures.borrow();
        let name = format!(
            "{}-{}-{count:02}-{what}.png",
            self.name,
            self.browser.name()
        );
        self.page().picture(&folder.join(name)).map(drop)
    }

    /// What a reader of a failure needs: where the page is and what is written on it.
    #[must_use]
    pub fn described(&self) -> String {
        drop(self.shows("failure"));
        let page = self.page();
        let part = |found: Outcome<String>| found.unwrap_or_else(|trouble| trouble.to_string());
        let errors = self.console_errors().unwrap_or_default().join("\n  ");
        // What a crash said, which the recovery page keeps folded.
        let crash = "return window.tendFailure?.detail ?? ''";
        let crash = page.run(crash, &[]).unwrap_or_default();
        format!(
            "at {}\n--- on the page ---\n{}\n--- console ---\n  {errors}\n{}",
            part(page.hash()),
            part(page.text()),
            crash.as_str().unwrap_or_default()
        )
    }
}
