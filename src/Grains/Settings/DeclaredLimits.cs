using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Beffroi.Settings;

/// <summary>Holds options to the ranges declared on them, and says the sentence that stands there.</summary>
public static class DeclaredLimits
{
    /// <summary>A sentence for each fault; empty when there is none.</summary>
    public static IReadOnlyList<string> Faults(object options)
    {
        var faults = new List<ValidationResult>();
        Validator.TryValidateObject(options, new(options), faults, validateAllProperties: true);
        return [.. faults.Select(f => f.ErrorMessage!)];
    }

    public static ValidateOptionsResult Result(IReadOnlyCollection<string> faults) =>
        faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
}
