namespace Beffroi.Inventory.Files;

/// <summary>Why a row does not go in. Stable: people filter and count by these words.</summary>
public static class RowCode
{
    public const string BrokenRow = "broken-row";
    public const string WrongFieldCount = "wrong-field-count";
    public const string BrokenGeometry = "broken-geometry";
    public const string MissingId = "missing-id";
    public const string BadId = "bad-id";
    public const string DuplicateId = "duplicate-id";
    public const string UnknownKind = "unknown-kind";
    public const string UnknownValue = "unknown-value";
    public const string NotANumber = "not-a-number";
    public const string NotAFlag = "not-a-flag";
    public const string NotADate = "not-a-date";
    public const string NotAChoice = "not-a-choice";
    public const string OutOfRange = "out-of-range";
    public const string MissingPlace = "missing-place";
    public const string BadPlace = "bad-place";
    public const string UnknownAuthority = "unknown-authority";
    public const string UnknownDistrict = "unknown-district";
    public const string NotAnArea = "not-an-area";
    public const string JournalStalled = "journal-stalled";
    public const string NotReached = "not-reached";
}
