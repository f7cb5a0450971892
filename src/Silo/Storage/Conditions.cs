namespace Beffroi.Storage;

/// <summary>What has to hold, with the arguments it names.</summary>
internal sealed class Conditions
{
    private readonly List<string> _conditions = [];
    private readonly List<(string, object)> _arguments = [];

    /// <summary>Nothing without a value; only the argument without a condition.</summary>
    public void Add(string name, object? value, string? condition)
    {
        if (value is not null)
        {
            _arguments.Add((name, value));
            Always(condition is not null, condition);
        }
    }

    public void In(string column, IEnumerable<int>? values) =>
        Always(values is not null, $"{column} IN ({string.Join(", ", (values ?? []).Order().DefaultIfEmpty(-1))})");

    public void Always(bool wanted, string? condition)
    {
        if (wanted)
        {
            _conditions.Add(condition!);
        }
    }

    public StoreQuery Of(string select, string tail) =>
        new($"{select}{(_conditions.Count == 0 ? "" : " WHERE " + string.Join(" AND ", _conditions))} {tail}", _arguments);
}
