//! Lists in order. The standard sort costs 5 kB of code for each type and key; here the way of sorting is written once, for
//! places in a list, and only comparing is each type's own.

use std::cmp::Ordering;

/// Up to here a list is sorted by putting each in its place among those before.
const SHORT: usize = 16;

/// Puts the list in order.
pub fn sort<T: Ord>(list: &mut [T]) {
    sort_by(list, T::cmp);
}

/// Puts the list in the order of that key; equals keep their order.
pub fn sort_by_key<T, K: Ord>(list: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(list, |one, other| key(one).cmp(&key(other)));
}

/// Puts the list in that order; equals keep their order.
pub fn sort_by<T>(list: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let swaps = swaps(sorted(
        0,
        list.len(),
        &|one, other| match (list.get(one), list.get(other)) {
            (Some(one), Some(other)) => compare(one, other).is_le(),
            _ => true,
        },
    ));
    for (one, other) in swaps {
        list.swap(one, other);
    }
}

/// The places from `first` up to `end`, in order. `stays` says whether one that stands before another may stay there.
fn sorted(first: usize, end: usize, stays: &dyn Fn(usize, usize) -> bool) -> Vec<usize> {
    let length = end.saturating_sub(first);
    let mut order = Vec::with_capacity(length);
    if length <= SHORT {
        for next in first..end {
            let at = order.partition_point(|placed| stays(*placed, next));
            order.insert(at, next);
        }
        return order;
    }
    let middle = first + length / 2;
    let mut before = sorted(first, middle, stays).into_iter().peekable();
    let mut after = sorted(middle, end, stays).into_iter().peekable();
    while let (Some(one), Some(other)) = (before.peek(), after.peek()) {
        let next = if stays(*one, *other) {
            before.next()
        } else {
            after.next()
        };
        order.extend(next);
    }
    order.extend(before);
    order.extend(after);
    order
}

/// What to swap, one after another, so that what stands at `order[n]` comes to `n`.
fn swaps(order: Vec<usize>) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut order: Vec<Option<usize>> = order.into_iter().map(Some).collect();
    for start in 0..order.len() {
        // One circle: each place takes what belongs there, until the circle is closed.
        let mut at = start;
        while let Some(from) = order.get_mut(at).and_then(Option::take) {
            if from != start {
                found.push((at, from));
            }
            at = from;
        }
    }
    found
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

    #[test]
    fn it_is_the_order_of_the_standard_sort_at_every_length() {
        let mut state = 1_u32;
        for length in 0..100 {
            let mut list: Vec<(u32, usize)> = Vec::new();
            for at in 0..length {
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                list.push((state >> 28, at));
            }
            let mut expected = list.clone();
            expected.sort_by_key(|one| one.0);
            sort_by_key(&mut list, |one| one.0);
            assert_eq!(list, expected);
            sort(&mut list);
            expected.sort_unstable();
            assert_eq!(list, expected);
        }
    }
}
