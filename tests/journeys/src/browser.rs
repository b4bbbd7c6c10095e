//! The one table of browsers: what drives each, what it is asked for, and what it cannot do here. A browser that is missing
//! is named with its reason, never passed over in silence.

use crate::driver::Settings;
use crate::hosts::Kind;
use serde_json::{Value, json};
use std::path::PathBuf;
use std::process::Command;
use std::sync::OnceLock;

/// What a journey may need beside a page to walk on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Power {
    /// The browser can be told to let no page keep anything.
    ForbidStorage,
    /// The browser can be killed, and finds its profile again.
    DieAndReturn,
    /// What the console says can be read.
    ReadConsole,
    /// A part of a drawing can be clicked.
    ClickDrawings,
    /// The page can be made to live on another day.
    MoveTheClock,
    /// The page can be made as small as any phone.
    SizeThePage,
    /// The Tab key comes to links as well.
    TabToLinks,
    /// A button takes the Enter key after a download. In Firefox it does not here; why is not known yet.
    PressAfterDownloads,
    /// The loss of the second copy is said. In WebKitGTK it is not here; why is not known yet.
    HearOfALostCopy,
    /// The browser can be told to call itself another, and to run a script before a page does.
    PassForAnother,
    /// The browser says what it thinks of a manifest.
    ReadTheManifest,
    /// nginx is there. Tried with Chromium alone.
    BeServedByNginx,
    /// Caddy is there. Tried with Chromium alone.
    BeServedByCaddy,
}

impl Power {
    /// What is said of a browser without it.
    #[must_use]
    pub fn lack(self) -> &'static str {
        match self {
            Self::ForbidStorage => "its driver cannot forbid storage",
            Self::DieAndReturn => {
                "not installed: gir1.2-webkit2-4.1, python3-gi, without which it keeps no profile"
            }
            Self::ClickDrawings => "its driver cannot click a part of a drawing",
            Self::ReadConsole => "its driver does not hand out the console",
            Self::MoveTheClock => "its driver cannot move the clock",
            Self::SizeThePage => "its window has a smallest size",
            Self::TabToLinks => "its Tab key passes by links",
            Self::PressAfterDownloads => {
                "Enter is lost there after a download, why is not known yet"
            }
            Self::HearOfALostCopy => {
                "the loss of the second copy is not said there, why is not known yet"
            }
            Self::PassForAnother => "its driver cannot let it pass for another browser",
            Self::ReadTheManifest => "its driver says nothing of the manifest",
            Self::BeServedByNginx => "nginx is not installed, or this is not Chromium",
            Self::BeServedByCaddy => "Caddy is not installed, or this is not Chromium",
        }
    }
}

/// A browser that journeys are driven in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Browser {
    /// Chromium by chromedriver.
    Chromium,
    /// Firefox by geckodriver.
    Firefox,
    /// WebKitGTK's MiniBrowser by WebKitWebDriver: the engine of Safari, not Safari.
    WebKit,
}

impl Browser {
    /// Every browser, in the order they are reported.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// The name in reports, and in `TEND_BROWSERS`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// The programs that drive it and that it is, each with the variable that may name another place.
    fn programs(self) -> (Program, Program) {
        match self {
            Self::Chromium => (
                Program(
                    "CHROMEDRIVER",
                    &["chromedriver", "/usr/lib/chromium/chromedriver"],
                ),
                Program(
                    "TEND_CHROMIUM",
                    &["chromium", "chromium-browser", "google-chrome"],
                ),
            ),
            Self::Firefox => (
                Program("GECKODRIVER", &["geckodriver"]),
                Program("TEND_FIREFOX", &["firefox", "firefox-esr"]),
            ),
            Self::WebKit => (
                Program("WEBKITWEBDRIVER", &["WebKitWebDriver"]),
                Program(
                    "TEND_MINIBROWSER",
                    &[
                        "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
                        "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
                        "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.0/MiniBrowser",
                        "/usr/libexec/webkit2gtk-4.1/MiniBrowser",
                    ],
                ),
            ),
        }
    }

    /// Why it cannot be driven here, in plain words; `None` when it can.
    #[must_use]
    pub fn missing(self) -> Option<String> {
        let (driver, binary) = self.programs();
        let gone = [driver, binary]
            .into_iter()
            .filter(|program| program.find().is_none());
        let names = gone.filter_map(|program| program.1.first()?.rsplit('/').next());
        let names: Vec<&str> = names.collect();
        (!names.is_empty()).then(|| format!("not installed: {}", names.join(", ")))
    }

    /// Whether journeys that need the power can be walked in it. WebKitGTK's driver keeps no profile, sets no rule for
    /// storage and hands out no console; a driver of our own keeps one.
    #[must_use]
    pub fn has(self, power: Power) -> bool {
        match (power, self) {
            (Power::BeServedByNginx, Self::Chromium) => Kind::Nginx.program().is_some(),
            (Power::BeServedByCaddy, Self::Chromium) => Kind::Caddy.program().is_some(),
            (Power::BeServedByNginx | Power::BeServedByCaddy, _) => false,
            (
                Power::PressAfterDownloads
                | Power::MoveTheClock
                | Power::ClickDrawings
                | Power::SizeThePage
                | Power::PassForAnother
                | Power::ReadTheManifest,
                _,
            ) => self == Self::Chromium,
            (Power::DieAndReturn, Self::WebKit) => can_keep_a_profile(),
            _ => self != Self::WebKit,
        }
    }

    /// The driver on a port, not yet started. WebKitGTK draws to a display even unseen, so it gets one where there is none.
    #[must_use]
    pub fn driver_command(self, port: u16, settings: &Settings) -> Option<Command> {
        let driver = self.programs().0.find()?;
        let is_ours = self == Self::WebKit && settings.keeps_profile;
        let words = if is_ours {
            vec![PYTHON.into(), WEBKIT_DRIVER.into()]
        } else {
            vec![driver.into_os_string()]
        };
        let mut words = words.into_iter();
        let mut command = match (self, std::env::var_os("DISPLAY")) {
            (Self::WebKit, None) => {
                let mut command = Command::new("xvfb-run");
                command.arg("--auto-servernum");
                command
            }
            _ => Command::new(words.next()?),
        };
        command.args(words).arg(format!("--port={port}"));
        match self {
            Self::Chromium => {}
            Self::Firefox => {
                command.args(["--host", "127.0.0.1"]);
                // Without it a released Firefox takes no other address for the lists that it fetches on its own account.
                command.env("MOZ_REMOTE_SETTINGS_DEVTOOLS", "1");
            }
            Self::WebKit => {
                if is_ours {
                    command.arg(format!("--profile={}", settings.profile.display()));
                } else {
                    command.arg("--host=127.0.0.1");
                }
                command.env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
                command.env("WEBKIT_DISABLE_COMPOSITING_MODE", "1");
            }
        }
        Some(command)
    }

    /// What a new session is asked for. Every request goes through the proxy, those to the loopback too, and what the
    /// browsers ask for on their own account (updates, lists, sync) is switched off, so that the record is the page's.
    #[must_use]
    pub fn capabilities(self, settings: &Settings) -> Value {
        let binary = self.programs().1.find().unwrap_or_default();
        let (proxy, profile) = (settings.proxy, &settings.profile);
        let wanted = match self {
            Self::Chromium => {
                let mut arguments: Vec<String> =
                    CHROMIUM_FLAGS.iter().map(|&flag| flag.to_owned()).collect();
                arguments.push(format!("--user-data-dir={}", profile.display()));
                arguments.push(format!("--proxy-server=http://{proxy}"));
                if settings.is_private {
                    arguments.push("--incognito".to_owned());
                }
                // A blank first tab, after a kill as well: the usual one calls its search engine, and so does the guess
                // what comes next.
                let mut profile = json!({"exit_type": "Normal"});
                if settings.blocks_storage
                    && let Some(profile) = profile.as_object_mut()
                {
                    let blocked = json!({"cookies": 2});
                    profile.insert("default_content_setting_values".to_owned(), blocked);
                }
                let prefs = json!({
                    "session": {"restore_on_startup": 4, "startup_urls": ["about:blank"]},
                    "net": {"network_prediction_options": 2},
                    // It fetches a dictionary at the first text field.
                    "browser": {"enable_spellchecking": false},
                    "spellcheck": {"dictionaries": []},
                    "profile": profile,
                });
                json!({
                    "browserName": "chrome",
                    "goog:chromeOptions": {"binary": binary, "args": arguments, "prefs": prefs},
                    "goog:loggingPrefs": {"browser": "ALL"},
                })
            }
            Self::Firefox => {
                let mut prefs = json!({
                    "network.proxy.allow_hijacking_localhost": true,
                    "network.proxy.no_proxies_on": "",
                    "network.captive-portal-service.enabled": false,
                    "network.connectivity-service.enabled": false,
                    "services.settings.server": "http://settings.browser.invalid/v1",
                    "browser.safebrowsing.malware.enabled": false,
                    "browser.safebrowsing.phishing.enabled": false,
                    "app.normandy.enabled": false,
                    "dom.push.connection.enabled": false,
                    "browser.region.update.enabled": false,
                    "extensions.getAddons.cache.enabled": false,
                    "media.gmp-manager.updateEnabled": false,
                    // The page's console goes to the output of the browser: plain WebDriver has no other way to read it.
                    "devtools.console.stdout.content": true,
                    "devtools.console.stdout.chrome": false,
                    "devtools.jsonview.enabled": false,
                    "intl.accept_languages": "en-GB",
                    "browser.dom.window.dump.enabled": true,
                    "browser.privatebrowsing.autostart": settings.is_private,
                });
                if settings.blocks_storage
                    && let Some(prefs) = prefs.as_object_mut()
                {
                    prefs.insert("network.cookie.cookieBehavior".to_owned(), json!(2));
                }
                json!({
                    "browserName": "firefox",
                    "proxy": {"proxyType": "manual", "httpProxy": proxy.to_string(),
                              "sslProxy": proxy.to_string()},
                    "moz:firefoxOptions": {
                        "binary": binary,
                        "args": ["-headless", "-profile", profile],
                        "prefs": prefs,
                    },
                })
            }
            Self::WebKit => json!({
                "browserName": "MiniBrowser",
                "proxy": {"proxyType": "manual", "httpProxy": proxy.to_string(),
                          "sslProxy": proxy.to_string()},
                "webkitgtk:browserOptions": {"binary": binary, "args": ["--automation"]},
            }),
        };
        json!({"capabilities": {"alwaysMatch": wanted}})
    }
}

/// Debian's own Python, for which the bindings of GTK are.
const PYTHON: &str = "/usr/bin/python3";
const WEBKIT_DRIVER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/webkit_driver.py");

/// Whether our own driver of WebKitGTK finds what it needs.
fn can_keep_a_profile() -> bool {
    static CAN: OnceLock<bool> = OnceLock::new();
    *CAN.get_or_init(|| {
        let look =
            "import gi; gi.require_version('WebKit2', '4.1'); from gi.repository import WebKit2";
        let outcome = Command::new(PYTHON).args(["-c", look]).output();
        outcome.is_ok_and(|output| output.status.success())
    })
}

const CHROMIUM_FLAGS: &[&str] = &[
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-domain-reliability",
    "--disable-extensions",
    "--disable-quic",
    "--disable-search-engine-choice-screen",
    "--disable-sync",
    // What the accessibility tree calls an element can be asked in the page (`barriers.js`).
    "--enable-blink-features=ComputedAccessibilityInfo",
    "--disable-features=AutofillServerCommunication,NetworkTimeServiceQuerying,OptimizationHints,PreconnectToSearch,Translate",
    // Two services that Chromium calls whatever it is told. Under these names no page can be meant: see `proxy.rs`.
    "--gaia-url=http://accounts.browser.invalid",
    "--component-updater=url-source=http://components.browser.invalid/",
    "--metrics-recording-only",
    "--no-first-run",
    "--no-default-browser-check",
    "--no-pings",
    // The language decides dates and emergency numbers: the same everywhere.
    "--accept-lang=en-GB",
    // Loopback addresses bypass a proxy unless told otherwise.
    "--proxy-bypass-list=<-loopback>",
];

/// A program: the variable that may name its place, then names on the path and whole paths, the first found wins.
struct Program(&'static str, &'static [&'static str]);

impl Program {
    fn find(&self) -> Option<PathBuf> {
        if let Some(named) = std::env::var_os(self.0) {
            let named = PathBuf::from(named);
            return named.is_file().then_some(named);
        }
        let folders = std::env::var_os("PATH").unwrap_or_default();
        let folders: Vec<PathBuf> = std::env::split_paths(&folders).collect();
        // Joining a whole path to a folder gives the path itself.
        let places = |name: &&str| -> Vec<PathBuf> {
            folders.iter().map(|folder| folder.join(name)).collect()
        };
        self.1.iter().flat_map(places).find(|place| place.is_file())
    }
}
