namespace Beffroi.Replay;

public enum ReplayFormat
{
    /// <summary>Delimited text whose first line names the columns.</summary>
    Csv,

    /// <summary>A JSON object a line; a column is a path such as <c>decoded.payload.temperature</c>.</summary>
    NdJson,
}
