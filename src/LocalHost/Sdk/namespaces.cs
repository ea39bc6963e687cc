namespace Wiedervorlage.LocalHost.DurableTask;
