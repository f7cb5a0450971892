namespace Beffroi.Documents;

[GenerateSerializer, Alias("RemarkSeverity")]
public enum RemarkSeverity
{
    /// <summary>It cannot be kept like this.</summary>
    Error,

    /// <summary>It can, and somebody should look.</summary>
    Warning,

    /// <summary>Good to know.</summary>
    Note,
}
