//! What every figure has to keep, at every moment: bone lengths, human ranges, contacts that stay put, nothing below the floor.

use tend::figure::Figure;
use tend::figure::pose::Pose;
use tend::figure::skeleton::{Skeleton, bone};
use tend::figure::vector::V3;

const SAMPLES: u8 = 24;

/// What is wrong with that figure, in words; empty when all is well.
pub fn faults(figure: &Figure) -> Vec<String> {
    let mut found = Vec::new();
    for at in 0..SAMPLES {
        let second = figure.round_s() * f32::from(at) / f32::from(SAMPLES);
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
    let mut check = |name: &str, a: V3, b: V3, length: f32| {
        if ((a - b).len() - length).abs() > 1e-4 {
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
        let bends = [
            ("elbow", bend(arm.shoulder, arm.elbow, arm.wrist)),
            ("knee", bend(leg.hip, leg.knee, leg.ankle)),
        ];
        for (joint, degrees) in bends {
            if degrees > 158.0 {
                say(format!("{joint} at {degrees:.0}"));
            }
        }
    }
    for (name, value) in angles {
        say(format!("{name} at {value:.0}"));
    }
}

/// How far a joint is bent, in degrees; 0 is straight.
fn bend(from: V3, joint: V3, to: V3) -> f32 {
    let (one, other) = ((joint - from).unit(), (to - joint).unit());
    one.dot(other).clamp(-1.0, 1.0).acos().to_degrees()
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
