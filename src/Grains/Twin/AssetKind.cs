using Beffroi.Exports;
using Beffroi.Inventory;
using Beffroi.Routing;
using Beffroi.Twin.Simulation;

namespace Beffroi.Twin;

/// <summary>
/// A kind of asset: rows of typed facts and pure behaviour, all in one folder. The kernel turns it into live twins, roll-ups, history and screens.
/// Nothing here knows a clock, a random number or another asset; everything comes in with the <see cref="Sight"/>.
/// </summary>
public abstract class AssetKind
{
    private Property[]? _properties;
    private IReadOnlyList<Alarm>? _allAlarms;

    /// <summary>Kebab case, frozen: it is the first half of every id. <c>luminaire</c>.</summary>
    public abstract string Key { get; }

    /// <summary>The key of the department whose folder it lies in.</summary>
    public abstract string Department { get; }

    /// <summary>SVG path of the symbol's body on a 24 × 24 grid, closed, distinct from 14 pixels on.</summary>
    public abstract string Symbol { get; }

    /// <summary>The property shown beside the name, and by which an asset counts as fresh, inferred, stale or unknown.</summary>
    public abstract Property Main { get; }

    /// <summary>Every property, in an order that may grow but whose names stay.</summary>
    public Property[] Properties => _properties ??= Number([.. DeclareProperties()]);

    public virtual IReadOnlyList<AttributeDefinition> Attributes => [];

    public virtual IReadOnlyList<Link> Links => [];

    public virtual IReadOnlyList<Tell> Tells => [];

    public virtual IReadOnlyList<Add> Adds => [];

    public virtual IReadOnlyList<Alarm> Alarms => [];

    /// <summary>The numbers it judges by that may be set otherwise.</summary>
    public virtual IReadOnlyList<Setting> Settings => [];

    /// <summary>Why an asset of the kind may not be described so, beyond forms and ranges; null when it may. Only what is told is looked at.</summary>
    public virtual Outcome? Refusal(Description told) => null;

    /// <summary>Whether what cannot be taken of its messages is thrown away, so that not even a dead letter holds what the twin may not have.</summary>
    public virtual bool KeepsNoRefused => false;

    /// <summary>What can be commanded; empty for what is only observed.</summary>
    public virtual IReadOnlyList<ControlDefinition> Controls => [];

    /// <summary>Those of them that the kind itself commands under some conditions.</summary>
    internal ControlDefinition[] Interlocked => field ??= [.. Controls.Where(control => control.Interlock is not null)];

    /// <summary>So long unheard, and an asset that was heard before is an alarm of the kernel; null for a kind of which silence says nothing.</summary>
    public virtual TimeSpan? SilentAfter => null;

    /// <summary>Whether an asset so described reports by itself: one that does not is no evidence for or against the loss of what it hangs on.</summary>
    public virtual bool SpeaksForItself(Description description) => true;

    /// <summary>The control that the asset's calendar sets; null for a kind that follows none. Such a kind has the attribute <see cref="AttributeDefinition.Calendar"/>.</summary>
    public virtual Property? Scheduled => null;

    public virtual IReadOnlyList<Measure> Measures => [];

    /// <summary>Whether its assets may be published as open data; where even its places are a matter of safety, nothing is.</summary>
    public virtual bool IsPublished => true;

    /// <summary>The names of the properties and attributes that are never published: access, presence, what a contract or a network keeps to itself.</summary>
    public virtual IReadOnlyList<string> Unpublished => [];

    /// <summary>The tables that standards want of the kind.</summary>
    public virtual IReadOnlyList<StandardTable> Standards => [];

    /// <summary>The kind's own alarms and those of the kernel.</summary>
    public IReadOnlyList<Alarm> AllAlarms => _allAlarms ??= [.. Alarms, .. KernelAlarms.Of(this)];

    /// <summary>Values that follow from others, judged after every change, in order; each sees those before it. A value that is already so makes no fact.</summary>
    public virtual IEnumerable<Derived> Derive(Sight sight) => [];

    /// <summary>
    /// Values that follow from one delivery as it is taken, repeats left out: for what must be counted message by message, where <see cref="Derive"/> sees all that
    /// came in a turn at once.
    /// </summary>
    /// <param name="before">What was known before it.</param>
    public virtual IEnumerable<Derived> Tally(Sight before, Delivery delivery) => [];

    /// <summary>When the kind wants to look again though nothing was heard, such as at a dimming step; null for never.</summary>
    public virtual Instant? NextMoment(Sight sight) => null;

    /// <summary>What it takes, in watts, when that control has that value, or as it is now when none is given; null when the kind cannot say.</summary>
    public virtual double? PowerAt(Sight sight, Property control, double? value) => null;

    /// <summary>What a round would find there at an instant to come, and why it stops; null for a kind that no round visits, and when that cannot be told.</summary>
    public virtual Demand? DemandAt(Sight sight, Instant at) => null;

    /// <summary>How full the symbol is drawn, 0 to 3: lit, dimmed, occupied, filled.</summary>
    public virtual int Fill(Sight sight) => 0;

    /// <summary>What this kind reports of itself at a moment, for emulators and scenarios: a pure function of the asset, the time and the seed.</summary>
    public virtual IReadOnlyList<Measurement> Simulate(SimulatedAsset asset, Instant at) => [];

    /// <summary>
    /// The power, W, that its programme or calendar has planned for it at each of those moments, which lie in one night from noon to noon: whatever is commanded, measured or broken. Null
    /// for what nothing is planned of.
    /// </summary>
    public virtual double[]? PlannedPower(Description description, IReadOnlyList<Instant> moments, ISchedules schedules) => null;

    /// <summary>How its assets live in virtual time, for scenarios; null for a kind that none runs.</summary>
    public virtual Living? Living => null;

    /// <summary>What its indexes count, for whoever wants the figure of a meter from a scenario.</summary>
    public virtual IReadOnlyList<Metered> Metered => [];

    /// <summary>How often a device of the kind reports by itself.</summary>
    public virtual TimeSpan ReportInterval => TimeSpan.FromMinutes(15);

    /// <summary>The properties, each made once as a static field of the kind.</summary>
    protected abstract IEnumerable<Property> DeclareProperties();

    internal Property? Find(string name)
    {
        foreach (var property in Properties)
        {
            if (property.Name == name)
            {
                return property;
            }
        }

        return null;
    }

    internal ControlDefinition? FindControl(string name)
    {
        foreach (var control in Controls)
        {
            if (control.Property.Name == name)
            {
                return control;
            }
        }

        return null;
    }

    private static Property[] Number(Property[] properties)
    {
        for (var i = 0; i < properties.Length; i++)
        {
            properties[i].Slot = i;
        }

        return properties;
    }
}
