using Beffroi.Twin;
using Beffroi.Twin.Simulation;

namespace Beffroi.Assets.GreenSpaces;

/// <summary>
/// A zone through virtual years: the ground of <see cref="WateredGround"/>, day after day. While its valve is commanded open it is given what its emitters throw; while it is commanded shut, nothing.
/// What is described anew counts from the next midnight on.
/// </summary>
internal sealed class WateredYears : SimulatedCourse
{
    /// <summary>Where each flow stands among those it sums up.</summary>
    public const int Water = 0;

    public const int Need = 1;
    public const int Stressed = 2;

    private readonly Climate _climate;
    private SimulatedAsset _asset;
    private GroundLaw _law;
    private DateOnly _day;
    private Instant _midnight;
    private Instant _ends;
    private double _depletion;
    private double _et0;
    private double _tonight;
    private double _given;
    private bool _hasBegun;

    public WateredYears(SimulatedAsset asset) => (_asset, _climate, _law) = (asset, asset.Climate, new(asset.Description));

    public override void Pass(SimulatedAsset asset, Instant from, Instant to, Span<double> flows)
    {
        Begin(from);
        for (var at = from; at < to;)
        {
            var end = Instant.Earlier(to, _ends);
            Give(asset, at, end, flows);
            if (end == _ends)
            {
                Close(flows);
                Become(asset);
                Open(_day.AddDays(1));
            }

            at = end;
        }
    }

    /// <summary>From when it was full, by its own controller, to the day of that moment.</summary>
    private void Begin(Instant from)
    {
        if (_hasBegun)
        {
            return;
        }

        _hasBegun = true;
        Span<double> before = stackalloc double[3];
        var today = LegalTime.Of(from).Date;
        for (Open(WateredGround.First < today ? WateredGround.First : today); _day < today; Open(_day.AddDays(1)))
        {
            _given = _tonight;
            Close(before);
        }

        // Whatever was given of that night before it is in the ground.
        _given = OwnUntil(from);
    }

    private void Open(DateOnly day)
    {
        (_day, _midnight, _ends, _given) = (day, LegalTime.At(day, TimeOnly.MinValue), LegalTime.At(day.AddDays(1), TimeOnly.MinValue), 0);
        _et0 = _law.EvaporationOf(_climate, day);
        _tonight = _law.Tonight(_climate, day, _depletion, _et0);
    }

    private void Give(SimulatedAsset asset, Instant from, Instant to, Span<double> flows)
    {
        var depth = asset.CommandedOf(IrrigationZone.Valve)?.AsFlag switch
        {
            true => _law.Rate * (to - from).TotalHours,
            false => 0,
            null => OwnUntil(to) - OwnUntil(from),
        };
        _given += depth;
        flows[Water] += depth * _law.Area / 1000;
    }

    /// <summary>What its controller would have given of that night by then, mm.</summary>
    private double OwnUntil(Instant at) => Math.Clamp(((at - _midnight).TotalHours - GroundLaw.Begins) * _law.Rate, 0, _tonight);

    private void Close(Span<double> flows)
    {
        var reached = _given * _law.Efficiency;
        var day = _law.Store.Next(_depletion, _climate.RainOf(_day), reached, _et0);
        flows[Need] += Math.Max(0, (_law.Store.Factor * _et0) - (day.Rain - Math.Min(day.Rain, day.Drained))) / _law.Efficiency * _law.Area / 1000;
        flows[Stressed] += _depletion - reached > day.Ready ? 1 : 0;
        _depletion = day.Depletion;
    }

    private void Become(SimulatedAsset asset)
    {
        if (!ReferenceEquals(_asset.Description, asset.Description))
        {
            (_asset, _law) = (asset, new(asset.Description));
            _depletion = Math.Min(_depletion, _law.Store.Total);
        }
    }
}
