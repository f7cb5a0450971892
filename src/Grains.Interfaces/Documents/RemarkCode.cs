namespace Beffroi.Documents;

/// <summary>What may be said of a text that people write. Stable: programs and translations go by them.</summary>
public static class RemarkCode
{
    public const string NotYaml = "not-yaml";
    public const string TooLong = "too-long";
    public const string TooDeep = "too-deep";
    public const string HasAlias = "alias";
    public const string NotOneBlock = "not-one-block";
    public const string UnknownName = "unknown-name";
    public const string Missing = "missing";
    public const string WantsText = "wants-text";
    public const string WantsBlock = "wants-block";
    public const string WantsList = "wants-list";
    public const string BadTime = "bad-time";
    public const string BadClock = "bad-clock";
    public const string BadNumber = "bad-number";
    public const string BadWord = "bad-word";
    public const string BadDate = "bad-date";
    public const string BadDays = "bad-days";
    public const string BadId = "bad-id";
    public const string DatesReversed = "dates-reversed";
    public const string StepsNotIncreasing = "steps-not-increasing";
    public const string TooMany = "too-many";
    public const string NoOrder = "no-order";
    public const string NoClosing = "no-closing";
    public const string NoCondition = "no-condition";
    public const string OneOf = "one-of";
    public const string UnknownProgramme = "unknown-programme";
    public const string FaultyProgramme = "faulty-programme";
    public const string NeverDecides = "never-decides";
    public const string LevelOrder = "level-order";
    public const string Nobody = "nobody";
    public const string BadMoment = "bad-moment";
    public const string Overlaps = "overlaps";

    /// <summary>Bits of a layout that the field's type does not have.</summary>
    public const string BadBits = "bad-bits";

    /// <summary>A condition of a layout on a field that is not read before it.</summary>
    public const string UnknownField = "unknown-field";

    /// <summary>A profile without a codec.</summary>
    public const string NoCodec = "no-codec";

    /// <summary>A script that cannot be read, or has no function to decode.</summary>
    public const string BadScript = "bad-script";

    /// <summary>A kind the catalogue does not have.</summary>
    public const string UnknownKind = "unknown-kind";

    /// <summary>A property its kind does not have.</summary>
    public const string UnknownProperty = "unknown-property";

    /// <summary>A text that is no formula; it is marked where the formula stops being one.</summary>
    public const string BadFormula = "bad-formula";

    /// <summary>A name in a formula that is nothing there.</summary>
    public const string UnknownWord = "unknown-word";

    /// <summary>A name that something else has already.</summary>
    public const string NameTaken = "name-taken";

    /// <summary>Something that is named and not declared.</summary>
    public const string NotDeclared = "not-declared";

    /// <summary>A figure that comes from a simulation, and would pay.</summary>
    public const string SimulationPays = "simulation-pays";

    /// <summary>A regression that is not good enough to be paid by.</summary>
    public const string WeakRegression = "weak-regression";

    /// <summary>A regression over degree days of another base.</summary>
    public const string BaseDiffers = "base-differs";

    /// <summary>A regression whose figures are not those that were fitted.</summary>
    public const string FitDiffers = "fit-differs";

    /// <summary>A price of a unit that the figure cannot be told in.</summary>
    public const string UnitMismatch = "unit-mismatch";

    /// <summary>A baseline that the parties have not taken.</summary>
    public const string NotAccepted = "not-accepted";

    /// <summary>Slices of a share that do not follow each other.</summary>
    public const string SlicesNotIncreasing = "slices-not-increasing";

    /// <summary>A figure of a property that has none such.</summary>
    public const string WrongFigure = "wrong-figure";

    /// <summary>A kind that lives in no scenario yet.</summary>
    public const string KindNotSimulated = "kind-not-simulated";

    /// <summary>A kind of which no faults are drawn.</summary>
    public const string KindNeverFails = "kind-never-fails";

    /// <summary>A control that its kind does not obey in scenarios.</summary>
    public const string ControlNotSimulated = "control-not-simulated";

    /// <summary>A kind of which nobody asks for more or less.</summary>
    public const string KindWithoutDemand = "kind-without-demand";

    /// <summary>What is neither a day nor a time of one on the territory's clocks.</summary>
    public const string BadLocalMoment = "bad-local-moment";

    /// <summary>A rule within a scenario that has errors.</summary>
    public const string FaultyRule = "faulty-rule";

    /// <summary>A rule that reads well, and that no scenario can run.</summary>
    public const string RuleNotSimulated = "rule-not-simulated";
}
