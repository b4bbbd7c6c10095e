//! Short lists in order, and sets and maps from them. The standard sort and `collect` are made for long lists, and cost 5 kB
//! of code for each type and key.

use std::cmp::Ordering;

/// Puts the list in the order of that key; equals keep their order.
pub fn sort_by_key<T, K: Ord>(list: &mut Vec<T>, key: impl Fn(&T) -> K) {
    sort_by(list, |one, other| key(one).cmp(&key(other)));
}

/// Puts the list in that order; equals keep their order.
pub fn sort_by<T>(list: &mut Vec<T>, compare: impl Fn(&T, &T) -> Ordering) {
    for next in std::mem::take(list) {
        let at = list.partition_point(|placed| compare(placed, &next).is_le());
        list.insert(at, next);
    }
}

/// Everything in a set or a map; of equal keys the last counts.
pub fn gather<C: Default + Extend<T>, T>(all: impl IntoIterator<Item = T>) -> C {
    let mut gathered = C::default();
    gathered.extend(all);
    gathered
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equals_keep_their_order() {
        let mut list = vec![(2, 'a'), (1, 'b'), (2, 'c'), (1, 'd')];
        sort_by_key(&mut list, |one| one.0);
        assert_eq!(list, [(1, 'b'), (1, 'd'), (2, 'a'), (2, 'c')]);
    }
}
