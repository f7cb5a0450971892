using Beffroi.Geography;
using Beffroi.Twin;

namespace Beffroi.Rules.Cel;

/// <summary>What a condition sees of one asset at one moment. One object is used again and again: conditions allocate nothing.</summary>
public sealed partial class RuleScene
{
    private AssetState _state = null!;
    private Instant _now;
    private double _elevation = double.NaN;
    private LegalTime _legal;
    private bool _hasElevation;
    private bool _hasLegal;

    /// <summary>Turns to that asset and moment.</summary>
    public RuleScene At(AssetState state, Instant now)
    {
        (_state, _now, _hasElevation, _hasLegal) = (state, now, false, false);
        return this;
    }

    public double Now() => _now.Microseconds;

    /// <summary>Degrees above the horizon where the asset stands; unknown without a place.</summary>
    public double Sun()
    {
        if (!_hasElevation)
        {
            _elevation = _state.Description?.Place is { } place ? Geography.Sun.Elevation(_now, place) : double.NaN;
            _hasElevation = true;
        }

        return _elevation;
    }

    /// <summary>Hours of the day on the territory's clocks, with their fraction.</summary>
    public double ClockHour() => Legal().Hour;

    public double ClockMinute() => Math.Floor(Legal().Minute % 60);

    /// <summary>1 for Monday to 7 for Sunday.</summary>
    public double ClockWeekday() => Legal().Date.DayOfWeek is DayOfWeek.Sunday ? 7 : (int)Legal().Date.DayOfWeek;

    public double ClockMonth() => Legal().Date.Month;

    public double ClockDay() => Legal().Date.Day;

    public string? Name() => _state.Description?.Name;

    public string? District() => _state.Description?.District;

    public string? Authority() => _state.Description?.Authority;

    public double AttributeNumber(AttributeDefinition attribute) => attribute.NumberIn(_state.Description) ?? double.NaN;

    public double AttributeMoment(AttributeDefinition attribute) => attribute.MomentIn(_state.Description) is { } moment ? moment.Microseconds : double.NaN;

    public int AttributeFlag(AttributeDefinition attribute) => attribute.FlagIn(_state.Description) is { } flag ? Truth.Of(flag) : Truth.Unknown;

    public string? AttributeText(AttributeDefinition attribute) => attribute.TextIn(_state.Description);

    /// <summary>Whether the asset has that tag.</summary>
    public int Tagged(string tag) => Truth.Of(_state.Description?.Tags is { } tags && Array.IndexOf(tags, tag) >= 0);

    private LegalTime Legal()
    {
        if (!_hasLegal)
        {
            (_legal, _hasLegal) = (LegalTime.Of(_now), true);
        }

        return _legal;
    }
}
