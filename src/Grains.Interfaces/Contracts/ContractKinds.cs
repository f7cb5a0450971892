namespace Beffroi.Contracts;

/// <summary>Kinds of documents the contract is kept in.</summary>
public static class ContractKinds
{
    /// <summary>Of id <see cref="Id"/>: the territory has one.</summary>
    public const string Contract = "contract";

    public const string Settlement = "contract-settlement";

    public const string Evidence = "contract-evidence";

    public const string Fact = "contract-fact";

    /// <summary>Regressions, by the name they were given.</summary>
    public const string Fit = "contract-fit";

    public const string Id = "territory";
}
