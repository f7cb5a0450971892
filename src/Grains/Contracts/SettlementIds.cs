namespace Beffroi.Contracts;

/// <summary>What the documents of a settlement are called. Names hold no hyphen, so two hyphens part them.</summary>
internal static class SettlementIds
{
    public static string Of(int year, string clause) => $"{year}--{Plain(clause)}";

    public static string Evidence(int year, string clause, string source) => $"{Of(year, clause)}--{Plain(source)}";

    private static string Plain(string name) => name.Replace('_', '-');
}
