using Beffroi.Twin.Indicators;

namespace Beffroi.Twin;

/// <summary>
/// A department of the programme, declared once in its folder under <c>Assets</c>: the catalogue finds it as it finds kinds, and nothing else lists it.
/// What it is judged by and what its screen shows of its own are rows here.
/// </summary>
public abstract class Department(string key, int order)
{
    /// <summary>Kebab case, frozen: nodes of totals, registers and links name it.</summary>
    public string Key { get; } = key;

    /// <summary>Its place on screens, in tens so that another fits between.</summary>
    public int Order { get; } = order;

    public virtual IReadOnlyList<Indicator> Indicators => [];

    public virtual IReadOnlyList<Section> Sections => [];

    /// <summary>Whether it works by programmes and calendars: its screen then tells of them.</summary>
    public virtual bool HasProgrammes => false;
}
