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

    /// Clicks a button.
    pub fn presses(&self, button: &str) -> Outcome {
        self.page.click("button", button, None)
    }

    /// Follows a link.
    pub fn follows(&self, link: &str) -> Outcome {
        self.page.click("link", link, None)
    }

    /// Ticks a box or chooses a radio button; one that is chosen already is left so.
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
                if let Some(found) = all.into_iter().find(|found| found.name == answer) {
                    return Ok(Some((role, found)));
                }
            }
            Ok(None)
        })?;
        if found.is_checked {
            return Ok(());
        }
        self.page.click(role, answer, within)?;
        wait::until_true(&format!("“{answer}” to be chosen"), || {
            let all = self.page.all(role, within)?;
            Ok(all
                .iter()
                .any(|found| found.name == answer && found.is_checked))
        })
    }

    /// Goes on to the next question.
    pub fn continues(&self) -> Outcome {
        self.presses("Continue")
    }

    /// Waits for the page with this heading, which must be the one main heading.
    pub fn heading_is(&self, heading: &str) -> Outcome {
        wait::until_true(&format!("the page “{heading}”"), || {
            Ok(self.heading()? == heading)
        })
    }

    /// The main heading now; nothing while there is none.
    pub fn heading(&self) -> Outcome<String> {
        let text = self
            .page
            .run("return document.querySelector('h1')?.innerText ?? ''", &[])?;
        Ok(text.as_str().unwrap_or_default().trim().to_owned())
    }

    /// Waits until these words are written on the page.
    pub fn reads(&self, words: &str) -> Outcome {
        wait::until_true(&format!("the words “{words}”"), || {
            Ok(self.page.text()?.contains(words))
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
