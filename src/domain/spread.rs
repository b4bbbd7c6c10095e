//! How far the pain is spread over the body: zones and points of the map. Source: clinical.md part 2.5, FIBRO.

use crate::domain::sorted::Set;

use super::answers::Answers;
use super::site::{Side, Site};

/// The zones touched: trunk, and upper and lower limb of each side. The head counts for none.
pub(super) fn zones(answers: &Answers) -> Set<(char, Side)> {
    let mut found = Set::new();
    for marked in &answers.sites {
        let limb = match marked.site {
            Site::Head => continue,
            Site::Neck | Site::UpperBack | Site::Chest | Site::Abdomen | Site::LowBack => {
                found.insert(('t', Side::Middle));
                continue;
            }
            Site::Jaw | Site::Shoulder | Site::Elbow | Site::WristHand => 'u',
            Site::Hip | Site::Thigh | Site::Knee | Site::LowerLeg | Site::AnkleFoot => 'l',
        };
        match marked.side {
            Some(Side::Both) => {
                found.insert((limb, Side::Left));
                found.insert((limb, Side::Right));
            }
            Some(Side::Right) => {
                found.insert((limb, Side::Right));
            }
            // `middle` at a limb, and no side given, count as one side.
            Some(Side::Left | Side::Middle) | None => {
                found.insert((limb, Side::Left));
            }
        }
    }
    found
}

/// Points of the map: `both` counts 2, everything else 1.
pub(super) fn points(answers: &Answers) -> usize {
    answers
        .sites
        .iter()
        .map(|marked| {
            if marked.side == Some(Side::Both) {
                2
            } else {
                1
            }
        })
        .sum()
}
