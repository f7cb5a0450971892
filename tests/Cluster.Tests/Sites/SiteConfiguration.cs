namespace Beffroi.Cluster.Sites;

/// <summary>What a site is made of.</summary>
/// <param name="Silos">How many silo processes share the store; several need PostgreSQL.</param>
/// <param name="Mosquitto">Whether devices publish to a broker outside, which a lane reads; else to the silos' own.</param>
internal sealed record SiteConfiguration(string Name, int Silos, bool PostgreSql, bool Mosquitto)
{
    public static readonly SiteConfiguration Sqlite = new("sqlite", 1, false, false);
    public static readonly SiteConfiguration PostgreSqlAlone = new("postgresql", 1, true, false);
    public static readonly SiteConfiguration Lane = new("lane", 1, true, true);

    public static readonly SiteConfiguration Three = new("three", 3, true, true);
    public static readonly SiteConfiguration ThreeBrokers = new("three-brokers", 3, true, false);

    public static readonly IReadOnlyList<SiteConfiguration> All = [Sqlite, PostgreSqlAlone, Lane, Three, ThreeBrokers];

    public static SiteConfiguration Named(string name) =>
        All.FirstOrDefault(c => c.Name == name) ?? throw new ArgumentException($"There is no configuration '{name}'; there are {string.Join(", ", All.Select(c => c.Name))}.");

    public override string ToString() => Name;
}
