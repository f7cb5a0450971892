using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Beffroi.Rollups;

/// <summary>Holds options to the ranges declared on them, and says the sentence that stands there.</summary>
internal sealed class DeclaredLimits<TOptions> : IValidateOptions<TOptions>
    where TOptions : class
{
    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        var faults = new List<ValidationResult>();
        return Validator.TryValidateObject(options, new(options), faults, validateAllProperties: true)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(faults.Select(f => f.ErrorMessage!));
    }
}
