namespace Beffroi.Scenarios;

/// <summary>What one cohort tells another.</summary>
/// <param name="Name">The input's key, or that of the action that commands.</param>
/// <param name="Source">Its place in the troupe.</param>
/// <param name="Target">Likewise.</param>
/// <param name="From">From which stretch on.</param>
/// <param name="To">Up to which stretch.</param>
internal readonly record struct Bond(string Name, int Source, int Target, int From, int To)
{
    public bool IsCommand => Name.Contains('#', StringComparison.Ordinal);

    public bool IsIn(int stretch) => stretch >= From && stretch < To;
}
