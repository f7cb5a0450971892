using Beffroi.Twin;

namespace Beffroi.Geography;

/// <summary>The territory's document; one grain, key <see cref="Key"/>.</summary>
[Alias("Beffroi.ITerritory")]
public interface ITerritory : IGrainWithStringKey
{
    const string Key = "territory";

    [Alias("Read")]
    Task<Territory> Read();

    /// <summary>Names the territory.</summary>
    [Alias("Name")]
    Task<Outcome> Name(string name, bool demonstration, Cause cause);

    /// <summary>Adds areas or changes them; unchanged ones make no change. Authorities must come before their districts.</summary>
    [Alias("Put")]
    Task<Outcome[]> Put(Area[] areas, Cause cause);
}
