//! Which lines close around which site, and where its number stands.

use super::View;
use super::lines::{
    ANKLE, ARMHOLE, ARMPIT, CHEEK, CHEST_CUT, CHIN, COLLAR, DELTOID, ELBOW_IN, ELBOW_OUT,
    ELBOW_TOP, FOOT, GROIN, HAND, HIP, HIP_CUT, JAW_CUT, KNEE_FOOT, KNEE_IN, KNEE_OUT, KNEE_TOP,
    Line, MIDDLE, NAPE, NECK_CUT, RIBS, SHIN_IN, SHIN_OUT, SKULL, THIGH_IN, THIGH_OUT, THROAT,
    WAIST, WRIST_CUT,
};
use crate::domain::site::Site;

/// A line, taken one way or the other.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Stretch {
    Along(&'static Line),
    Back(&'static Line),
}

/// The outline of a site on the half with x above 0.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Shape {
    pub site: Site,
    views: &'static [View],
    /// Reaches across: the other half of the outline is its mirror image.
    pub is_across: bool,
    /// In hundredths of a head. For a site that reaches across, the middle of its half.
    pub middle: (i16, i16),
    pub outline: &'static [Stretch],
}

impl Shape {
    pub(super) fn is_on(&self, view: View) -> bool {
        self.views.contains(&view)
    }
}

use Stretch::{Along, Back};

const FRONT: &[View] = &[View::Front];
const BACK: &[View] = &[View::Back];
const BOTH: &[View] = &super::VIEWS;

const TRUNK_TOP: &[Stretch] = &[
    Back(NECK_CUT),
    Along(COLLAR),
    Along(ARMHOLE),
    Along(RIBS),
    Along(CHEST_CUT),
];
const TRUNK_LOW: &[Stretch] = &[Back(CHEST_CUT), Along(WAIST), Along(HIP_CUT)];

const fn across(
    site: Site,
    views: &'static [View],
    middle: (i16, i16),
    outline: &'static [Stretch],
) -> Shape {
    Shape {
        site,
        views,
        is_across: true,
        middle,
        outline,
    }
}

const fn paired(site: Site, middle: (i16, i16), outline: &'static [Stretch]) -> Shape {
    Shape {
        site,
        views: BOTH,
        is_across: false,
        middle,
        outline,
    }
}

/// Every shape, from the head to the feet.
pub(super) const SHAPES: &[Shape] = &[
    across(Site::Head, FRONT, (19, 45), &[Along(SKULL), Along(JAW_CUT)]),
    across(
        Site::Head,
        BACK,
        (19, 56),
        &[Along(SKULL), Along(CHEEK), Along(NAPE)],
    ),
    across(
        Site::Jaw,
        FRONT,
        (16, 99),
        &[Back(JAW_CUT), Along(CHEEK), Along(CHIN)],
    ),
    across(
        Site::Neck,
        FRONT,
        (14, 138),
        &[Back(CHIN), Along(THROAT), Along(NECK_CUT)],
    ),
    across(
        Site::Neck,
        BACK,
        (14, 137),
        &[Back(NAPE), Along(THROAT), Along(NECK_CUT)],
    ),
    paired(
        Site::Shoulder,
        (114, 222),
        &[
            Along(DELTOID),
            Along(ELBOW_TOP),
            Back(ARMPIT),
            Back(ARMHOLE),
        ],
    ),
    across(Site::Chest, FRONT, (42, 245), TRUNK_TOP),
    across(Site::UpperBack, BACK, (42, 245), TRUNK_TOP),
    paired(
        Site::Elbow,
        (142, 350),
        &[
            Back(ELBOW_TOP),
            Along(ELBOW_OUT),
            Along(WRIST_CUT),
            Back(ELBOW_IN),
        ],
    ),
    across(Site::Abdomen, FRONT, (40, 369), TRUNK_LOW),
    across(Site::LowBack, BACK, (40, 369), TRUNK_LOW),
    paired(Site::WristHand, (176, 460), &[Back(WRIST_CUT), Along(HAND)]),
    paired(
        Site::Hip,
        (52, 466),
        &[Back(HIP_CUT), Along(HIP), Along(GROIN), Back(MIDDLE)],
    ),
    paired(
        Site::Thigh,
        (56, 572),
        &[
            Back(GROIN),
            Along(THIGH_OUT),
            Along(KNEE_TOP),
            Back(THIGH_IN),
        ],
    ),
    paired(
        Site::Knee,
        (55, 673),
        &[
            Back(KNEE_TOP),
            Along(KNEE_OUT),
            Along(KNEE_FOOT),
            Back(KNEE_IN),
        ],
    ),
    paired(
        Site::LowerLeg,
        (55, 770),
        &[
            Back(KNEE_FOOT),
            Along(SHIN_OUT),
            Along(ANKLE),
            Back(SHIN_IN),
        ],
    ),
    paired(Site::AnkleFoot, (60, 902), &[Back(ANKLE), Along(FOOT)]),
];
