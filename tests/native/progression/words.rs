//! The words of the rules.

use tend::catalog::Catalog;
use tend::domain::progression::RuleId;

use crate::people::rules;

#[test]
fn every_rule_has_one_sentence_of_its_own_and_a_source() {
    for id in RuleId::ALL {
        let named: Vec<_> = rules()
            .step_rules
            .iter()
            .filter(|one| one.id == *id)
            .collect();
        assert_eq!(named.len(), 1, "{id}");
        assert!(named[0].why.ends_with('.'), "{id}");
        let is_told = id.as_str() == "flare-check" || !named[0].sources.is_empty();
        assert!(is_told, "{id} names no source");
    }
    assert_eq!(rules().step_rules.len(), RuleId::ALL.len());
    assert_eq!(Catalog::load().unwrap().faults(), Vec::<String>::new());
}
