using Beffroi.Twin;

using Orleans.Runtime;

namespace Beffroi.Refusals;

/// <summary>What an exception means to whoever asked. What has no meaning to them is our fault, and stays in the log.</summary>
internal static class RefusalOfException
{
    public static Refusal? Of(Exception exception) => exception switch
    {
        RefusedException refused => refused.Refusal,
        JournalStalledException => new(StatusCodes.Status503ServiceUnavailable, "journal-stalled") { RetryAfterSeconds = 5 },
        ShardMovedException => new(StatusCodes.Status503ServiceUnavailable, "moved") { RetryAfterSeconds = 1 },
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => new(StatusCodes.Status413PayloadTooLarge, "oversized", "the limit"),
        BadHttpRequestException bad => new(bad.StatusCode is >= 400 and < 500 ? bad.StatusCode : 400, "bad-request"),
        TimeoutException or SiloUnavailableException or OrleansMessageRejectionException or GatewayTooBusyException
            => new(StatusCodes.Status504GatewayTimeout, "no-answer") { RetryAfterSeconds = 5 },
        _ => null,
    };
}
