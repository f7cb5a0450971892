using Beffroi.Settings;
using Microsoft.Extensions.Options;

namespace Beffroi.Journal.Hosting;

/// <summary>Says in sentences what is wrong with the journal's settings.</summary>
internal sealed class JournalOptionsCheck : IValidateOptions<JournalOptions>
{
    public ValidateOptionsResult Validate(string? name, JournalOptions options)
    {
        var faults = DeclaredLimits.Faults(options).ToList();
        if (options.RetryTo < options.RetryFrom)
        {
            faults.Add("Journal:RetryTo is the longest pause, so it cannot be shorter than Journal:RetryFrom, the first.");
        }

        return DeclaredLimits.Result(faults);
    }
}
