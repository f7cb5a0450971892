namespace Beffroi.Benchmarks.Reads;

/// <summary>Something that is asked by HTTP.</summary>
/// <param name="Path">What is asked for the given random number, 0 to 1.</param>
internal sealed record Question(string Name, Func<double, string> Path)
{
    /// <summary>What a hypervisor asks most.</summary>
    public static Question[] Usual(int assets) =>
    [
        new("asset by id", random => $"api/v1/assets/luminaire/B-{(int)(random * assets)}"),
        new("list, first page of 100", _ => "api/v1/assets?limit=100"),
        new("list, page of 100 in the middle", random => $"api/v1/assets?limit=100&after=luminaire/B-{(int)(random * assets)}"),
        new("list, 100 of a box", random => FormattableString.Invariant($"api/v1/assets?limit=100&bbox={3.80 + (0.14 * random):F4},43.60,{3.805 + (0.14 * random):F4},43.605")),
        new("totals of the territory", _ => "api/v1/totals?node=territory"),
        new("totals of every cell", _ => "api/v1/totals?level=cell"),
    ];
}
