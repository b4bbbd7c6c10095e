//! The rules of the progression by name. What each does stands beside its numbers; what it tells the person in content.

use crate::slugs;

slugs! {
    /// A rule that changes the plan, keeps it as it is, or opens a flare. Source: clinical.md parts 6.2 to 6.8.
    RuleId {
        StepAmount = "step-amount", StepSets = "step-sets", StepLevel = "step-level", StepAerobic = "step-aerobic",
        HoldAmber = "hold-amber", HoldSleep = "hold-sleep", HoldStress = "hold-stress", HoldIll = "hold-ill",
        LowerTwoAmbers = "lower-two-ambers", LowerRed = "lower-red",
        LowerPlanTwoAmbers = "lower-plan-two-ambers", LowerPlanRed = "lower-plan-red",
        LighterFourthWeek = "lighter-fourth-week", LighterAmberWeeks = "lighter-amber-weeks",
        VaryPlateau = "vary-plateau",
        MissedDays = "missed-4-days", MissedWeek = "missed-8-days", MissedTwoWeeks = "missed-15-days",
        MissedMonth = "missed-29-days",
        LockPem = "lock-pem", LockPregnancy = "lock-pregnancy", LockArthritis = "lock-ra-flare",
        LockInFlare = "lock-in-flare", LockAfterFlare = "lock-after-flare", LockThreeReds = "lock-three-reds",
        FlareButton = "flare-button", FlareRise = "flare-rise", FlareTwoReds = "flare-two-reds",
        FlareCheck = "flare-check", FlareCalm = "flare-calm", FlareRebuild = "flare-rebuild",
        FlareReturn = "flare-return", FlareSetback = "flare-setback",
        PhysioPlan = "physio-plan",
    }
}
