using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;

namespace Beffroi.History;

/// <summary>Holds years of keeping to a kind and a property each, and to 1 to 100.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed partial class YearsOfPropertiesAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) =>
        value is Dictionary<string, int> years && years.All(own => Name().IsMatch(own.Key) && own.Value is >= 1 and <= 100);

    [GeneratedRegex("^[a-z][a-z0-9-]*/[A-Za-z][A-Za-z0-9]*$")]
    private static partial Regex Name();
}
