using System.Net.Sockets;
using Beffroi.Connectors;
using Beffroi.Journal;
using Microsoft.Extensions.Options;

namespace Beffroi.Hosting;

/// <summary>Why the silo cannot start, as sentences for the person who started it. Never a stack trace.</summary>
public static class StartFault
{
    public const int ExitCode = 2;

    /// <summary>What passes by itself (EX_TEMPFAIL of sysexits.h): whoever started the silo may start it again.</summary>
    public const int PassingExitCode = 75;

    /// <summary>Says it on the error stream; the exit code to end with.</summary>
    public static int Tell(string sentences, Exception? fault = null)
    {
        Console.Error.WriteLine(sentences);
        return Passes(fault) ? PassingExitCode : ExitCode;
    }

    private static bool Passes(Exception? fault) => fault switch
    {
        null => false,
        StoreUnavailableException => true,
        AggregateException several => several.InnerExceptions.Any(Passes),
        _ => Passes(fault.InnerException),
    };

    /// <summary>The sentences for an exception met while starting; null when it is none that a setting could mend.</summary>
    public static string? Of(Exception exception) => exception switch
    {
        OptionsValidationException options => string.Join(Environment.NewLine, options.Failures),
        StoreRefusedException store => store.Message,
        StoreUnavailableException store => $"The store does not answer: {store.Message} Check --store, --data and --connection.",
        SiloSettingException setting => setting.Message,
        ConnectorStartException connector => connector.Message,
        IOException { InnerException: SocketException or Microsoft.AspNetCore.Connections.AddressInUseException } address => $"{address.Message} Another program has the address: choose another with --http-port, or end that program.",
        InvalidOperationException { InnerException: FormatException or ArgumentException } binding => $"A setting cannot be read: {binding.Message}",
        AggregateException several => several.InnerExceptions.Select(Of).FirstOrDefault(sentence => sentence is not null),
        { InnerException: { } inner } => Of(inner),
        _ => null,
    };
}
