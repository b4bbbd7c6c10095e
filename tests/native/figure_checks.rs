//! What every figure has to keep, at every moment: bone lengths, human ranges, contacts that stay put, nothing below the floor.

use tend::figure::Figure;
use tend::figure::pose::Pose;
use tend::figure::skeleton::{Skeleton, bone};

const SAMPLES: u32 = 24;

/// What is wrong with that figure, in words; empty when all is well.
pub fn faults(figure: &Figure) -> Vec<String> {
    let mut found = Vec::new();
    for at in 0..SAMPLES {
        let second = figure.round_s() * f64::from(at) / f64::from(SAMPLES);
        let mut say = |fault: String| found.push(format!("at {second:.1} s: {fault}"));
        if let Some(hands) = figure.hands(second) {
            for near in [true, false] {
                for (name, value) in hands.side.of(near).out_of_range() {
                    say(format!("{name} at {value:.0}"));
                }
            }
        }
        let Some(pose) = figure.pose(second) else {
            continue;
        };
        let body = Skeleton::of(&pose);
        bones(&body, &mut say);
        ranges(&pose, &body, &mut say);
        contacts(&pose, &body, &mut say);
        for (at, (place, r)) in body.bulk().into_iter().enumerate() {
            if place.y - r < -0.05 {
                say(format!("part {at} is {:.2} below the floor", r - place.y));
            }
        }
    }
    found
}

fn bones(body: &Skeleton, say: &mut impl FnMut(String)) {
    let mut check =
        |name: &str, a: tend::figure::vector::V3, b: tend::figure::vector::V3, length: f64| {
            if ((a - b).len() - length).abs() > 1e-6 {
                say(format!("{name} is {:.3} long", (a - b).len()));
            }
        };
    check("lower trunk", body.pelvis, body.waist, bone::LOWER);
    check("upper trunk", body.waist, body.chest, bone::UPPER);
    check("neck", body.chest, body.nape, bone::NECK);
    for near in [true, false] {
        let (arm, leg) = (body.arm.of(near), body.leg.of(near));
        check("upper arm", arm.shoulder, arm.elbow, bone::ARM);
        check("forearm", arm.elbow, arm.wrist, bone::FOREARM);
        check("hand", arm.wrist, arm.hand, bone::HAND);
        check("thigh", leg.hip, leg.knee, bone::THIGH);
        check("shin", leg.knee, leg.ankle, bone::SHIN);
    }
}

fn ranges(pose: &Pose, body: &Skeleton, say: &mut impl FnMut(String)) {
    let mut angles = pose.trunk.out_of_range();
    for near in [true, false] {
        angles.extend(pose.side.of(near).out_of_range());
        let (arm, leg) = (body.arm.of(near), body.leg.of(near));
        if arm.flexion > 158.0 {
            say(format!("elbow at {:.0}", arm.flexion));
        }
        if leg.flexion > 158.0 {
            say(format!("knee at {:.0}", leg.flexion));
        }
    }
    for (name, value) in angles {
        say(format!("{name} at {value:.0}"));
    }
}

fn contacts(pose: &Pose, body: &Skeleton, say: &mut impl FnMut(String)) {
    for near in [true, false] {
        let (touch, side) = (pose.touch.of(near), if near { "n" } else { "f" });
        if let (Some(pin), Some(hand)) = (touch.hand, body.point(&format!("hand.{side}")))
            && (pin - hand).len() > 0.02
        {
            say(format!("hand.{side} is {:.2} off", (pin - hand).len()));
        }
        if let Some(pin) = touch.foot {
            let leg = body.leg.of(near);
            let on = pose.side.of(near);
            let lifted = if on.edge > 0.5 {
                on.sole.abs()
            } else {
                on.sole
            };
            let sole = if lifted >= 0.0 {
                leg.ball.y - 0.13
            } else {
                leg.heel.y - 0.16
            };
            let off = (sole - pin.y).abs();
            let aside = if lifted == 0.0 {
                (leg.ankle.x - pin.x).hypot(leg.ankle.z - pin.z)
            } else {
                0.0
            };
            if off > 0.02 || aside > 0.02 {
                say(format!("foot.{side} is {:.2} off", off.max(aside)));
            }
        }
    }
}
