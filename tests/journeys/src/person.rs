//! A person in front of the app: what people do and see, in their words. Every step waits for what it needs.

use crate::page::Page;
use crate::trouble::{Outcome, ensure};
use crate::wait;
use crate::world::World;

/// A person in front of the app.
pub struct Person<'a> {
    world: &'a World,
    page: Page<'a>,
}

impl<'a> Person<'a> {
    /// The person of a world.
    #[must_use]
    pub fn new(world: &'a World) -> Self {
        Self {
            world,
            page: world.page(),
        }
    }

    /// The page before them.
    #[must_use]
    pub fn page(&self) -> &Page<'a> {
        &self.page
    }

    /// Types an address of the app, such as `#/diary`, or nothing for its front door.
    pub fn opens(&self, hash: &str) -> Outcome {
        self.page
            .visit(&format!("{}{hash}", self.world.server.url()))
    }

    /// Clicks the button or the link of that name: a person does not tell them apart.
    pub fn clicks(&self, name: &str) -> Outcome {
        let role = wait::until(&format!("a button or link “{name}”"), || {
            for role in ["button", "link"] {
                if self.page.has(role, name)? {
                    return Ok(Some(role));
                }
            }
            Ok(None)
        })?;
        self.page.click(role, name, None)
    }

    /// Ticks a box or chooses a radio button; one that is chosen already is left so. A long answer may be cut short with `…`.
    pub fn answers(&self, answer: &str) -> Outcome {
        self.chooses(answer, None)
    }

    /// As `answers`, in the group of that name.
    pub fn answers_to(&self, question: &str, answer: &str) -> Outcome {
        self.chooses(answer, Some(question))
    }

    fn chooses(&self, answer: &str, within: Option<&str>) -> Outcome {
        let (role, found) = wait::until(&format!("the answer “{answer}”"), || {
            for role in ["radio", "checkbox"] {
                let all = self.page.all(role, within)?;
                if let Some(found) = all.into_iter().find(|found| is_called(&found.name, answer)) {
                    return Ok(Some((role, found)));
                }
            }
            Ok(None)
        })?;
        if found.is_checked {
            return Ok(());
        }
        self.page.click(role, &found.name, within)?;
        wait::until_true(&format!("“{answer}” to be chosen"), || {
            let all = self.page.all(role, within)?;
            Ok(all
                .iter()
                .any(|one| one.name == found.name && one.is_checked))
        })
    }

    /// Waits for the page with this heading, which must be the one main heading.
    pub fn heading_is(&self, heading: &str) -> Outcome {
        wait::until_true(&format!("the page “{heading}”"), || {
            Ok(self.heading()? == heading)
        })
    }

    /// The main heading now; nothing while there is none, and all of them when there are several.
    pub fn heading(&self) -> Outcome<String> {
        let text = self.page.run(
            "return [...document.querySelectorAll('h1')].filter((one) => one.checkVisibility())
                .map((one) => one.innerText.replace(/\\s+/g, ' ').trim()).join(' | ')",
            &[],
        )?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }

    /// Waits until the app itself is there: the painted shell has made way for it.
    pub fn sees_the_app(&self) -> Outcome {
        wait::until_true("the app", || {
            let ready = "return document.documentElement.dataset.app === 'ready'";
            Ok(self.page.run(ready, &[])? == true)
        })
    }

    /// Waits until the app can do without its host: the service worker has kept everything and answers.
    pub fn can_go_offline(&self) -> Outcome {
        wait::until_true("the app to be kept for offline use", || {
            let kept = "return navigator.serviceWorker?.controller?.state === 'activated'";
            Ok(self.page.run(kept, &[])? == true)
        })
    }

    /// Waits until these words are written on the page.
    pub fn reads(&self, words: &str) -> Outcome {
        wait::until_true(&format!("the words “{words}”"), || {
            Ok(self.page.text()?.contains(words))
        })
    }

    /// Waits until the app says so in its status, which is where it tells what becomes of what was entered.
    pub fn is_told(&self, words: &str) -> Outcome {
        wait::until_true(&format!("the status “{words}”"), || {
            self.page.has("status", words)
        })
    }

    /// Waits until the address is this one.
    pub fn is_at(&self, hash: &str) -> Outcome {
        wait::until_true(&format!("the address {hash}"), || {
            Ok(self.page.hash()? == hash)
        })
    }

    /// Makes sure that no such button or link is offered now.
    pub fn is_not_offered(&self, name: &str) -> Outcome {
        let offered = self.page.has("button", name)? || self.page.has("link", name)?;
        ensure(!offered, format!("“{name}” is offered"))
    }
}

fn is_called(name: &str, said: &str) -> bool {
    match said.strip_suffix('…') {
        Some(start) => name.starts_with(start),
        None => name == said,
    }
}
