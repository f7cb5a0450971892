using System.ComponentModel.DataAnnotations;

namespace Beffroi.Documents;

/// <summary>How soon a silo learns of documents.</summary>
public sealed class DocumentOptions
{
    /// <summary>A new version is in force on every silo within this time and what its readers take.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")]
    public TimeSpan LookEvery { get; set; } = TimeSpan.FromSeconds(2);
}
