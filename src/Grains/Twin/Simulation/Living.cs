using Beffroi.Inventory;

namespace Beffroi.Twin.Simulation;

/// <summary>
/// How assets of a kind live in virtual time. What happens is a <see cref="Course"/>, which all assets share that nothing tells apart; what each of them takes
/// meanwhile follows in closed form from the hours of that course and the asset's own numbers.
/// </summary>
public abstract class Living
{
    /// <summary>Attributes that make two assets live differently, whatever rules look at.</summary>
    public abstract IReadOnlyList<AttributeDefinition> Told { get; }

    /// <summary>What rules may look at.</summary>
    public abstract IReadOnlyList<Shown> Shown { get; }

    /// <summary>What can be commanded of it in virtual time.</summary>
    public virtual IReadOnlyList<Property> Obeys => [];

    /// <summary>What is added up.</summary>
    public abstract IReadOnlyList<Flow> Flows { get; }

    /// <summary>How many rates a course has.</summary>
    public abstract int Rates { get; }

    /// <summary>How many numbers an asset has of its own.</summary>
    public abstract int Numbers { get; }

    /// <summary>Whether each asset has a life of its own, as what it does depends on who it is.</summary>
    public virtual bool IsOwn => false;

    /// <summary>A life that begins.</summary>
    /// <param name="asset">Whose; of a life that many share, only how it is described counts.</param>
    public abstract Course Begin(SimulatedAsset asset, Almanac almanac);

    /// <summary>An asset's own numbers at that moment.</summary>
    public abstract void Number(Description description, Instant at, Span<double> numbers);

    /// <summary>What an asset took in a stretch.</summary>
    /// <param name="numbers">Its own; what it has aged is written back.</param>
    /// <param name="hours">Each rate times the hours it lasted, summed.</param>
    /// <param name="flows">To be filled, in the order and the units of <see cref="Flows"/>.</param>
    public abstract void Take(Span<double> numbers, ReadOnlySpan<double> hours, Span<double> flows);

    /// <summary>How often one that is described so fails when a scenario says nothing else; null when that is not simulated.</summary>
    public virtual FaultRate? UsualFaults(Description description) => null;

    /// <summary>What is counted of an asset in hours that it is at fault, in place of what it would have taken and given: by default nothing.</summary>
    /// <param name="lost">Each rate times those hours of a stretch.</param>
    /// <param name="before">The same of the stretches before, since that fault came.</param>
    /// <param name="isRepaired">Whether it works again behind these hours.</param>
    public virtual void Fail(ReadOnlySpan<double> numbers, ReadOnlySpan<double> lost, ReadOnlySpan<double> before, bool isRepaired, Span<double> flows) => flows.Clear();
}
