//! The page in the browser: what is on it by role and name, what can be done to it, and what it keeps. Finding waits;
//! nothing sleeps. Words of the app stand in the journeys, not here.

use crate::client::{Client, Element};
use crate::trouble::{Outcome, Trouble};
use crate::wait;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::path::Path;

const LOCATOR: &str = include_str!("locator.js");

/// Brings a part of the page to the middle, and is done when it stays there: parts above it may still come.
const REST: &str = "const [part, done] = arguments;
part.scrollIntoView({block: 'center', behavior: 'instant'});
let before;
const look = () => {
  const {x, y, width, height} = part.getBoundingClientRect();
  const now = [x, y, width, height].join();
  if (now === before) return done();
  before = now;
  setTimeout(look, 30);
};
look();";

/// Something on the page that a person can perceive.
#[derive(Debug, Clone)]
pub struct Found {
    /// The element that carries role and name.
    pub element: Element,
    /// Where a person clicks: the element, or the label that is drawn for it.
    pub target: Element,
    /// The accessible name.
    pub name: String,
    /// The value of a field, else nothing.
    pub value: String,
    /// Whether a box or a radio button is chosen.
    pub is_checked: bool,
    /// Whether it can be used.
    pub is_enabled: bool,
}

/// The page.
pub struct Page<'a> {
    client: &'a Client,
}

impl<'a> Page<'a> {
    /// The page of the session.
    #[must_use]
    pub fn new(client: &'a Client) -> Self {
        Self { client }
    }

    /// Goes to a whole address.
    pub fn visit(&self, url: &str) -> Outcome {
        self.client.post("url", &json!({"url": url})).map(drop)
    }

    /// Presses the browser's Back.
    pub fn back(&self) -> Outcome {
        self.client.post("back", &json!({})).map(drop)
    }

    /// Reloads as the page itself would. The driver's own command makes Firefox pass by the service worker, as a reload
    /// with Shift does.
    pub fn reload(&self) -> Outcome {
        self.run("window.isBeforeReload = true; location.reload()", &[])?;
        wait::until_true("the page to be loaded again", || {
            let done = "return !window.isBeforeReload && document.readyState === 'complete'";
            match self.run(done, &[]) {
                // Between two documents there is none to run in.
                Err(trouble) if trouble.is("javascript error") => Ok(false),
                other => Ok(other? == true),
            }
        })
    }

    /// The address behind the `#`, with it.
    pub fn hash(&self) -> Outcome<String> {
        let url = self.client.get("url")?;
        let url = url.as_str().unwrap_or_default();
        Ok(url
            .find('#')
            .map_or_else(String::new, |at| url.split_at(at).1.to_owned()))
    }

    /// The title of the document.
    pub fn title(&self) -> Outcome<String> {
        Ok(self
            .client
            .get("title")?
            .as_str()
            .unwrap_or_default()
            .to_owned())
    }

    /// Everything of that role now, in the order of the page; `within` is the name of a group, region or list item.
    pub fn all(&self, role: &str, within: Option<&str>) -> Outcome<Vec<Found>> {
        let found = self.client.run(LOCATOR, &[json!(role), json!(within)])?;
        let found = found.as_array().map_or(&[][..], Vec::as_slice);
        Ok(found.iter().filter_map(read).collect())
    }

    /// Whether something of that role and name is there now.
    pub fn has(&self, role: &str, name: &str) -> Outcome<bool> {
        Ok(self.all(role, None)?.iter().any(|found| found.name == name))
    }

    /// What the browser's own accessibility tree calls it.
    pub fn called(&self, found: &Found) -> Outcome<String> {
        self.client.name_of(&found.element)
    }

    /// Waits for something of that role and name.
    pub fn find(&self, role: &str, name: &str, within: Option<&str>) -> Outcome<Found> {
        let place = within.map_or_else(String::new, |within| format!(" in “{within}”"));
        wait::until(&format!("the {role} “{name}”{place}"), || {
            let found = self.all(role, within)?;
            Ok(found.into_iter().find(|found| found.name == name))
        })
    }

    /// Clicks what is found, once it is enabled and nothing lies on it. The browser's own accessibility tree must call
    /// it by the same name.
    pub fn click(&self, role: &str, name: &str, within: Option<&str>) -> Outcome {
        self.find(role, name, within)?;
        wait::until(&format!("the {role} “{name}” to take a click"), || {
            let all = self.all(role, within)?;
            let Some(found) = all
                .into_iter()
                .find(|found| found.name == name && found.is_enabled)
            else {
                return Ok(None);
            };
            let told = self.client.name_of(&found.element)?;
            if told.is_empty() {
                // It is being drawn anew; one that stays without a name ends the waiting.
                return Ok(None);
            }
            if told != name {
                let what = format!("the {role} “{name}” is called “{told}” by the browser");
                return Err(Trouble::unmet(what));
            }
            self.hit(&found).map(Some)
        })
    }

    /// Clicks what is drawn for it: the element, or else the label that covers it or stands for it. What a sticky bar
    /// covers is first scrolled to the middle, as a person would, and what still moves is waited for.
    fn hit(&self, found: &Found) -> Outcome {
        self.run_async(REST, &[found.target.value()])?;
        match self.client.click(&found.element) {
            Err(trouble) if trouble.is_passing() && found.target != found.element => {
                self.client.click(&found.target)
            }
            other => other,
        }
    }

    /// Types into a field in place of what is in it.
    pub fn fill(&self, role: &str, name: &str, text: &str) -> Outcome {
        let field = self.find(role, name, None)?;
        if !field.value.is_empty() {
            self.client.clear(&field.element)?;
        }
        self.client.type_into(&field.element, text)
    }

    /// Presses keys where the focus is, one after the other: letters, or WebDriver's names for special keys.
    pub fn press(&self, keys: &[&str]) -> Outcome {
        let strokes = keys.iter().flat_map(|key| {
            [
                json!({"type": "keyDown", "value": key}),
                json!({"type": "keyUp", "value": key}),
            ]
        });
        let keys =
            json!([{"type": "key", "id": "keyboard", "actions": strokes.collect::<Vec<_>>()}]);
        self.client
            .post("actions", &json!({"actions": keys}))
            .map(drop)
    }

    /// What is written on the page now.
    pub fn text(&self) -> Outcome<String> {
        let text = self.run("return document.body?.innerText ?? ''", &[])?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }

    /// Opens one more tab and goes there. Gives the tab that was left and the new one.
    pub fn opens_tab(&self) -> Outcome<(Value, Value)> {
        let left = self.client.get("window")?;
        let fresh = self.client.post("window/new", &json!({"type": "tab"}))?;
        let fresh = fresh.get("handle").cloned().unwrap_or_default();
        self.goes_to_tab(&fresh)?;
        Ok((left, fresh))
    }

    /// Goes to a tab that is open.
    pub fn goes_to_tab(&self, tab: &Value) -> Outcome {
        self.client
            .post("window", &json!({"handle": tab}))
            .map(drop)
    }

    /// Chooses a file of that text in the page's one field for files, as a person would in the browser's own window.
    pub fn chooses_file(&self, text: &str) -> Outcome {
        let script = "const field = document.querySelector('input[type=file]');
            const files = new DataTransfer();
            files.items.add(new File([arguments[0]], 'file.json'));
            field.files = files.files;
            field.dispatchEvent(new Event('change', { bubbles: true }));";
        self.run(script, &[json!(text)]).map(drop)
    }

    /// Presses that button and gives the text of the file that the page hands out.
    pub fn takes_file(&self, button: &str) -> Outcome<String> {
        // The file goes to the disk by way of an address that the page makes for it.
        let watch = "const make = URL.createObjectURL;
            window.given = undefined;
            URL.createObjectURL = (file) => { file.text().then((text) => { window.given = text }); return make.call(URL, file); };";
        self.run(watch, &[])?;
        self.click("button", button, None)?;
        wait::until("the file", || {
            let given = self.run("return window.given ?? null", &[])?;
            Ok(given.as_str().map(str::to_owned))
        })
    }

    /// Runs a script in the page.
    pub fn run(&self, script: &str, arguments: &[Value]) -> Outcome<Value> {
        self.client.run(script, arguments)
    }

    /// What a script returns, as that type. Between two documents a script gives nothing, or an error: it is run again, so it
    /// must only look.
    pub fn told<T: DeserializeOwned>(&self, script: &str, arguments: &[Value]) -> Outcome<T> {
        wait::until("an answer of the page", || {
            match self.run(script, arguments) {
                Ok(value) => Ok(serde_json::from_value(value).ok()),
                Err(trouble) if trouble.is("javascript error") => Ok(None),
                Err(trouble) => Err(trouble),
            }
        })
    }

    /// Runs a script that calls its last argument when it is done.
    pub fn run_async(&self, script: &str, arguments: &[Value]) -> Outcome<Value> {
        self.client.run_async(script, arguments)
    }

    /// The keys that localStorage holds.
    pub fn stored_keys(&self) -> Outcome<Vec<String>> {
        self.told("return Object.keys(localStorage)", &[])
    }

    /// The value that localStorage holds for a key.
    pub fn stored(&self, key: &str) -> Outcome<Option<String>> {
        let value = self.run("return localStorage.getItem(arguments[0])", &[json!(key)])?;
        Ok(value.as_str().map(str::to_owned))
    }

    /// Writes into localStorage behind the app's back.
    pub fn store(&self, key: &str, value: &str) -> Outcome {
        let script = "localStorage.setItem(arguments[0], arguments[1])";
        self.run(script, &[json!(key), json!(value)]).map(drop)
    }

    /// A picture of what is in the window.
    pub fn picture(&self, file: &Path) -> Outcome {
        let picture = self.client.get("screenshot")?;
        let bytes = STANDARD
            .decode(picture.as_str().unwrap_or_default())
            .map_err(|error| Trouble::Machine(error.to_string()))?;
        Ok(std::fs::write(file, bytes)?)
    }

    /// Gives the window this size in CSS pixels.
    pub fn resize(&self, width: u32, height: u32) -> Outcome {
        let size = json!({"width": width, "height": height});
        self.client.post("window/rect", &size).map(drop)
    }

    /// A command of the Chrome DevTools protocol. Chromium only.
    pub fn devtools(&self, command: &str, parameters: &Value) -> Outcome<Value> {
        self.client.post(
            "goog/cdp/execute",
            &json!({"cmd": command, "params": parameters}),
        )
    }
}

fn read(value: &Value) -> Option<Found> {
    let text = |key| {
        value
            .get(key)
            .and_then(Value::as_str)
            .unwrap_or_default()
            .to_owned()
    };
    let flag = |key| value.get(key).and_then(Value::as_bool).unwrap_or_default();
    Some(Found {
        element: Element::from(value.get("element")?)?,
        target: Element::from(value.get("target")?)?,
        name: text("name"),
        value: text("value"),
        is_checked: flag("checked"),
        is_enabled: !flag("disabled"),
    })
}
