using Microsoft.Extensions.Options;

namespace Beffroi.Settings;

/// <summary><see cref="DeclaredLimits"/> as the check of one options class.</summary>
internal sealed class DeclaredLimits<TOptions> : IValidateOptions<TOptions>
    where TOptions : class
{
    public ValidateOptionsResult Validate(string? name, TOptions options) => DeclaredLimits.Result(DeclaredLimits.Faults(options));
}
