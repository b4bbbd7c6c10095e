//! The lines the body map is cut from: the half of the body with x above 0, in hundredths of a head, y downward from the
//! crown. Neighbors share a line, so that they can neither overlap nor leave a gap. The first and the last point of a line
//! only say where it comes from and where it goes on; the curve runs between the others.

/// Points that a smooth curve runs through.
pub(super) type Line = [(i16, i16)];

pub(super) const SKULL: &Line = &[
    (-20, 2),
    (0, 0),
    (22, 5),
    (37, 24),
    (41, 50),
    (39, 76),
    (37, 90),
];
pub(super) const CHEEK: &Line = &[(41, 55), (39, 76), (35, 94), (25, 108), (14, 115)];
pub(super) const CHIN: &Line = &[(35, 94), (25, 108), (12, 115), (0, 117), (-12, 115)];
pub(super) const JAW_CUT: &Line = &[(39, 76), (39, 76), (20, 83), (0, 85), (-20, 83)];
pub(super) const NAPE: &Line = &[(25, 108), (25, 108), (14, 113), (0, 115), (-14, 113)];
pub(super) const THROAT: &Line = &[
    (25, 106),
    (25, 108),
    (24, 124),
    (28, 138),
    (40, 150),
    (52, 156),
];
pub(super) const NECK_CUT: &Line = &[(40, 150), (40, 150), (20, 157), (0, 160), (-20, 157)];
pub(super) const COLLAR: &Line = &[(28, 138), (40, 150), (60, 158), (82, 165), (95, 168)];
pub(super) const ARMHOLE: &Line = &[
    (80, 160),
    (82, 165),
    (87, 190),
    (86, 216),
    (90, 246),
    (96, 262),
];
pub(super) const RIBS: &Line = &[(92, 230), (90, 246), (86, 280), (81, 315), (78, 340)];
pub(super) const CHEST_CUT: &Line = &[(81, 315), (81, 315), (42, 327), (0, 331), (-42, 327)];
pub(super) const WAIST: &Line = &[
    (84, 290),
    (81, 315),
    (77, 345),
    (79, 372),
    (88, 402),
    (96, 425),
];
pub(super) const HIP_CUT: &Line = &[(88, 402), (88, 402), (45, 414), (0, 418), (-45, 414)];
pub(super) const HIP: &Line = &[
    (82, 380),
    (88, 402),
    (98, 432),
    (103, 468),
    (102, 500),
    (100, 530),
];
pub(super) const GROIN: &Line = &[
    (102, 500),
    (102, 500),
    (60, 512),
    (25, 520),
    (4, 520),
    (4, 520),
];
pub(super) const MIDDLE: &Line = &[(0, 418), (0, 418), (0, 516), (4, 520), (4, 520)];
pub(super) const THIGH_OUT: &Line = &[
    (103, 470),
    (102, 500),
    (99, 545),
    (91, 600),
    (83, 645),
    (80, 680),
];
pub(super) const THIGH_IN: &Line = &[
    (4, 500),
    (4, 520),
    (13, 565),
    (21, 605),
    (27, 645),
    (29, 680),
];
pub(super) const KNEE_TOP: &Line = &[
    (83, 645),
    (83, 645),
    (69, 634),
    (55, 631),
    (41, 634),
    (27, 645),
    (27, 645),
];
pub(super) const KNEE_OUT: &Line = &[(87, 620), (83, 645), (82, 672), (79, 702), (80, 730)];
pub(super) const KNEE_IN: &Line = &[(24, 620), (27, 645), (28, 672), (29, 702), (27, 730)];
pub(super) const KNEE_FOOT: &Line = &[
    (79, 702),
    (79, 702),
    (67, 712),
    (54, 715),
    (41, 712),
    (29, 702),
    (29, 702),
];
pub(super) const SHIN_OUT: &Line = &[
    (81, 680),
    (79, 702),
    (84, 738),
    (81, 780),
    (73, 825),
    (68, 858),
    (69, 880),
];
pub(super) const SHIN_IN: &Line = &[
    (28, 680),
    (29, 702),
    (26, 738),
    (30, 780),
    (38, 825),
    (41, 858),
    (40, 880),
];
pub(super) const ANKLE: &Line = &[(68, 858), (68, 858), (55, 865), (41, 858), (41, 858)];
pub(super) const FOOT: &Line = &[
    (70, 840),
    (68, 858),
    (72, 880),
    (86, 904),
    (92, 920),
    (84, 931),
    (66, 933),
    (46, 930),
    (37, 915),
    (38, 890),
    (41, 858),
    (41, 840),
];
pub(super) const DELTOID: &Line = &[
    (70, 162),
    (82, 165),
    (104, 166),
    (123, 178),
    (134, 204),
    (141, 240),
    (149, 290),
    (154, 310),
];
pub(super) const ARMPIT: &Line = &[(86, 232), (90, 246), (99, 268), (109, 299), (116, 320)];
pub(super) const ELBOW_TOP: &Line = &[(149, 290), (149, 290), (130, 300), (109, 299), (109, 299)];
pub(super) const ELBOW_OUT: &Line = &[
    (144, 262),
    (149, 290),
    (159, 325),
    (167, 360),
    (173, 394),
    (178, 420),
];
pub(super) const ELBOW_IN: &Line = &[
    (102, 275),
    (109, 299),
    (117, 334),
    (128, 370),
    (138, 406),
    (144, 424),
];
pub(super) const WRIST_CUT: &Line = &[(173, 394), (173, 394), (157, 405), (138, 406), (138, 406)];
pub(super) const HAND: &Line = &[
    (168, 370),
    (173, 394),
    (181, 424),
    (192, 448),
    (203, 474),
    (208, 500),
    (206, 524),
    (197, 538),
    (184, 536),
    (177, 520),
    (171, 503),
    (164, 506),
    (154, 514),
    (145, 508),
    (147, 492),
    (152, 470),
    (151, 446),
    (146, 428),
    (138, 406),
    (129, 380),
];
