//! The parts of a lesson: a picture with its words, a question to oneself.

use tend::ui::components::{check_question, picture};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::{count, labelled, one, press, settle, show, words};

#[wasm_bindgen_test]
async fn a_picture_is_told_by_its_caption_alone() {
    let section = show(|| {
        let paths = vec![
            ("picture-near".to_owned(), "M0 0H9".to_owned(), Some(7)),
            ("picture-floor".to_owned(), "M0 9H9".to_owned(), None),
        ];
        picture("A person on a step.".to_owned(), paths)
    });
    settle().await;
    assert_eq!(
        words(&one(&section, "figure figcaption")),
        "A person on a step."
    );
    let drawn = one(&section, "figure svg");
    assert_eq!(drawn.get_attribute("aria-hidden").as_deref(), Some("true"));
    let near = one(&section, "path.picture-near");
    assert_eq!(near.get_attribute("stroke-width").as_deref(), Some("7"));
    assert_eq!(
        one(&section, "path.picture-floor").get_attribute("stroke-width"),
        None
    );
}

#[wasm_bindgen_test]
async fn each_answer_of_a_check_gets_its_own_word_and_none_is_marked() {
    let section = show(|| {
        let answers = [("Rest", "A kind thought."), ("Half", "Yes, that fits.")];
        let answers = answers.map(|(text, reply)| (text.to_owned(), reply.to_owned()));
        check_question(
            "What fits?".to_owned(),
            "Not kept.".to_owned(),
            answers.into(),
        )
    });
    settle().await;
    assert_eq!(words(&one(&section, "fieldset legend")), "What fits?");
    assert_eq!(words(&one(&section, "[role=status]")), "");
    for (label, reply) in [
        ("Rest", "A kind thought."),
        ("Half", "Yes, that fits."),
        ("Rest", "A kind thought."),
    ] {
        press(&labelled(&section, label));
        settle().await;
        assert_eq!(words(&one(&section, "[role=status]")), reply);
    }
    assert_eq!(count(&section, "[aria-invalid=true]"), 0);
}
