using Beffroi.Alarms;

namespace Beffroi.Tests.Twin;

/// <summary>One alarm of a siren, told a second time in steps of five seconds and without facts, versions or deadlines.</summary>
internal sealed class AlarmModel(string code)
{
    public static readonly TimeSpan Tick = TimeSpan.FromSeconds(5);

    private bool _known;
    private double _value;
    private int? _held;
    private int? _gone;
    private bool _acknowledged = true;
    private bool _waits;
    private int? _shelved;
    private bool _suppressed;
    private bool _outOfService;
    private (string By, int Ago)? _taken;

    public bool Active { get; private set; }

    public AlarmState State =>
        _outOfService ? AlarmState.OutOfService
        : _suppressed ? AlarmState.Suppressed
        : _shelved is not null ? AlarmState.Shelved
        : Active ? _acknowledged ? AlarmState.Acknowledged : AlarmState.Unacknowledged
        : !_acknowledged ? AlarmState.Returned
        : _waits ? AlarmState.Latched
        : AlarmState.Normal;

    private bool Aside => _outOfService || _suppressed || _shelved is not null;

    private bool Holds => code == "hot" ? _value > 80 : _value == 1;

    private bool Ends => code == "hot" ? _value < 60 : _value == 0;

    private int OnDelay => code == "hot" ? 24 : 0;

    private int OffDelay => code == "hot" ? 36 : 0;

    public void Hear(double value)
    {
        (_known, _value) = (true, value);
        Judge(0);
    }

    public void Pass()
    {
        _taken = _taken is { } taken ? taken with { Ago = taken.Ago + 1 } : null;
        Judge(1);
        if (_shelved is { } left && (_shelved = left - 1) <= 0)
        {
            _shelved = null;
            Settle();
        }
    }

    public string Do(AlarmVerb verb, string author, string? reason, TimeSpan until) => verb switch
    {
        AlarmVerb.Acknowledge => Aside || State == AlarmState.Normal ? "nothing-to-acknowledge" : _acknowledged ? "unchanged" : Acknowledge(author),
        AlarmVerb.Unacknowledge => Aside || _taken is null ? "not-acknowledged" : _taken.Value.By != author ? "not-yours" : _taken.Value.Ago > 2 || WasReset ? "too-late" : TakeBack(),
        AlarmVerb.Comment => State == AlarmState.Normal ? "alarm-normal" : "taken",
        AlarmVerb.Assign => State == AlarmState.Normal ? "alarm-normal" : "taken",
        AlarmVerb.Shelve => code is "fire" or "gas" ? "safety-alarm" : reason is null ? "no-reason" : until <= TimeSpan.Zero ? "no-end" : Set(() => _shelved = (int)(until / Tick)),
        AlarmVerb.Suppress => code == "fire" ? "safety-alarm" : reason is null ? "no-reason" : _suppressed ? "unchanged" : Set(() => _suppressed = true),
        AlarmVerb.OutOfService => reason is null ? "no-reason" : _outOfService ? "unchanged" : Set(() => _outOfService = true),
        AlarmVerb.Unshelve => _shelved is null ? "unchanged" : Set(() => _shelved = null),
        AlarmVerb.Unsuppress => !_suppressed ? "unchanged" : Set(() => _suppressed = false),
        AlarmVerb.ReturnToService => !_outOfService ? "unchanged" : Set(() => _outOfService = false),
        _ => State != AlarmState.Latched ? "not-latched" : Set(() => _waits = false),
    };

    private bool WasReset => code == "tripped" && !Active && !_waits;

    private string Acknowledge(string author)
    {
        (_acknowledged, _taken) = (true, (author, 0));
        return "taken";
    }

    private string TakeBack()
    {
        (_acknowledged, _taken) = (false, null);
        return "taken";
    }

    private string Set(Action change)
    {
        var aside = Aside;
        change();
        if (aside && !Aside)
        {
            Settle();
        }

        return "taken";
    }

    private void Settle() => (_acknowledged, _waits, _taken) = (!Active, false, null);

    private void Judge(int passed)
    {
        if (!_known)
        {
            return;
        }

        if (!Active)
        {
            _held = !Holds ? null : _held is { } held ? held + passed : 0;
            if (_held >= OnDelay)
            {
                (Active, _acknowledged, _taken, _waits, _held, _gone) = (true, false, null, false, null, null);
            }

            return;
        }

        _gone = !Ends ? null : _gone is { } gone ? gone + passed : 0;
        if (_gone >= OffDelay)
        {
            Active = false;
            _acknowledged |= Aside;
            _waits = code == "tripped" && !Aside;
            (_held, _gone) = (null, null);
        }
    }
}
