//! The W3C WebDriver protocol as far as journeys need it: one blocking call a command, errors by their code. It knows
//! nothing of pages or people.

use crate::trouble::{Outcome, Trouble};
use serde_json::{Value, json};
use std::cell::RefCell;
use std::time::Duration;

const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";
/// Longer than any command takes; a driver that is silent for so long hangs.
const SILENCE_LIMIT: Duration = Duration::from_secs(60);

/// An element of the page, as the driver names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Element(String);

impl Element {
    /// The element in an answer of a script or a search.
    #[must_use]
    pub fn from(value: &Value) -> Option<Self> {
        Some(Self(value.get(ELEMENT)?.as_str()?.to_owned()))
    }

    /// The element as an argument of a script.
    #[must_use]
    pub fn value(&self) -> Value {
        json!({ELEMENT: self.0})
    }

    fn path(&self, end: &str) -> String {
        format!("element/{}/{end}", self.0)
    }
}

/// A connection to a driver, with at most one session.
pub struct Client {
    agent: ureq::Agent,
    driver: String,
    session: RefCell<String>,
}

impl Client {
    /// A client of the driver on this port.
    #[must_use]
    pub fn new(port: u16) -> Self {
        let agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(SILENCE_LIMIT))
            .proxy(None)
            .build()
            .into();
        Self {
            agent,
            driver: format!("http://127.0.0.1:{port}"),
            session: RefCell::default(),
        }
    }

    /// `Some` when the driver takes sessions.
    #[must_use]
    pub fn is_ready(&self) -> Option<()> {
        let answer = self.get_at(&format!("{}/status", self.driver)).ok()?;
        answer.get("ready")?.as_bool()?.then_some(())
    }

    /// Opens the session; gives what the driver says about it.
    pub fn open(&self, capabilities: &Value) -> Outcome<Value> {
        let answer = self.post_at(&format!("{}/session", self.driver), capabilities)?;
        let id = answer.get("sessionId").and_then(Value::as_str);
        let id = id.ok_or_else(|| Trouble::Machine(format!("no session in {answer}")))?;
        id.clone_into(&mut self.session.borrow_mut());
        Ok(answer)
    }

    /// Closes the session and the browser.
    pub fn close(&self) -> Outcome {
        let url = format!("{}/session/{}", self.driver, self.session.borrow());
        value(self.agent.delete(url).call()?).map(drop)
    }

    /// Asks for something of the session.
    pub fn get(&self, path: &str) -> Outcome<Value> {
        self.get_at(&self.url(path))
    }

    /// Tells the session something.
    pub fn post(&self, path: &str, body: &Value) -> Outcome<Value> {
        self.post_at(&self.url(path), body)
    }

    /// Runs a script in the page and gives what it returns. The page's own security policy does not hold it back.
    pub fn run(&self, script: &str, arguments: &[Value]) -> Outcome<Value> {
        self.post(
            "execute/sync",
            &json!({"script": script, "args": arguments}),
        )
    }

    /// Runs a script that calls its last argument when it is done.
    pub fn run_async(&self, script: &str, arguments: &[Value]) -> Outcome<Value> {
        self.post(
            "execute/async",
            &json!({"script": script, "args": arguments}),
        )
    }

    /// Clicks where a person would: the driver scrolls there and refuses when something lies on top.
    pub fn click(&self, element: &Element) -> Outcome {
        self.post(&element.path("click"), &json!({})).map(drop)
    }

    /// Types into the element.
    pub fn type_into(&self, element: &Element, text: &str) -> Outcome {
        self.post(&element.path("value"), &json!({"text": text}))
            .map(drop)
    }

    /// Empties a text field.
    pub fn clear(&self, element: &Element) -> Outcome {
        self.post(&element.path("clear"), &json!({})).map(drop)
    }

    /// The name of the element in the browser's own accessibility tree, with single spaces.
    pub fn name_of(&self, element: &Element) -> Outcome<String> {
        let name = self.get(&element.path("computedlabel"))?;
        let words = name.as_str().unwrap_or_default().split_whitespace();
        Ok(words.collect::<Vec<_>>().join(" "))
    }

    fn url(&self, path: &str) -> String {
        format!("{}/session/{}/{path}", self.driver, self.session.borrow())
    }

    fn get_at(&self, url: &str) -> Outcome<Value> {
        value(self.agent.get(url).call()?)
    }

    fn post_at(&self, url: &str, body: &Value) -> Outcome<Value> {
        value(self.agent.post(url).send_json(body)?)
    }
}

/// The value of an answer, or the error that it carries.
fn value(mut answer: ureq::http::Response<ureq::Body>) -> Outcome<Value> {
    let mut body: Value = answer
        .body_mut()
        .with_config()
        .limit(u64::MAX)
        .read_json()?;
    let value = body.get_mut("value").map_or(Value::Null, Value::take);
    if answer.status().is_success() {
        return Ok(value);
    }
    let text = |key| value.get(key).and_then(Value::as_str).unwrap_or_default();
    let message = text("message").lines().next().unwrap_or_default();
    Err(Trouble::Driver(
        text("error").to_owned(),
        message.to_owned(),
    ))
}
